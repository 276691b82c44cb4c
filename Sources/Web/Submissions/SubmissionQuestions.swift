import Domain
import Office

/// What is asked before a unit's submission list goes out.
extension Confirmation {
  static func signing(_ found: SubmissionListLook.Found, _ visit: Visit) -> Confirmation {
    Confirmation(
      deed: "Ghi số và gửi tờ trình",
      subject: "\(found.list.items.count.grouped) hồ sơ của \(found.list.unitName), kế hoạch \(found.plan.shortTitle).",
      follows: [
        "Tờ trình mang số, ngày và người ký này; không thu lại và không sửa được nữa.",
        "Danh sách hồ sơ của tờ trình không đổi được nữa; hồ sơ xác nhận sau này vào tờ trình khác.",
      ], facts: signing(visit.form), place: .unit)
  }
}
