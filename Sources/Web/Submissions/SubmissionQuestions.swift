import Domain
import Office

/// What is asked before a unit's submission list goes out.
extension Confirmation {
  static func signing(_ found: SubmissionListLook.Found, _ visit: Visit) -> Confirmation {
    let submission = found.plan.submission
    return Confirmation(
      deed: "Ghi số và gửi \(submission)",
      subject: "\(found.list.items.count.grouped) hồ sơ của \(found.list.unitName), kế hoạch \(found.plan.shortTitle).",
      follows: [
        "\(submission.capitalisedFirst) mang số, ngày và người ký này; không thu lại và không sửa được nữa.",
        "Danh sách hồ sơ kèm theo không đổi được nữa; hồ sơ xác nhận sau này vào \(submission) khác.",
      ], facts: signing(visit.form, number: visit.form["number"].filter { !$0.isWhitespace }), place: .unit)
  }
}
