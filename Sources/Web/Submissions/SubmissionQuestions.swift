import Domain
import Office

/// What is asked before a unit's submission list goes out.
extension Confirmation {
  static func signing(list id: SubmissionList.ID, _ visit: Visit, _ desk: Desk) throws -> Confirmation {
    let page = try SubmissionListPage.load(id, desk)
    return Confirmation(
      deed: "Ghi số và gửi tờ trình",
      subject: "\(page.list.items.count.grouped) hồ sơ của \(page.list.unitName), kế hoạch \(page.plan.shortTitle).",
      follows: [
        "Tờ trình mang số, ngày và người ký này; không thu lại và không sửa được nữa.",
        "Danh sách hồ sơ của tờ trình không đổi được nữa; hồ sơ xác nhận sau này vào tờ trình khác.",
      ], facts: signing(visit.form), place: .unit)
  }
}
