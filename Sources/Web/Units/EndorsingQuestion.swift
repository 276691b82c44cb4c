import Domain
import Office

extension Confirmation {
  /// What is asked before a head endorses several dossiers; nil where the choice is refused anyway.
  static func endorsing(_ found: EndorsingLook.Found, _ visit: Visit) -> Confirmation? {
    guard !found.chosen.isEmpty else { return nil }
    let count = found.chosen.count.grouped
    let titles = found.chosen.map { dossier, plan in
      (name: dossier.byline, value: "\(dossier.writing.title) · \(plan.shortTitle)")
    }
    return Confirmation(
      deed: "Xác nhận \(count) hồ sơ", subject: "Các hồ sơ bạn đã chọn, tất cả \(count) hồ sơ:",
      follows: [
        "Mỗi hồ sơ được đưa vào văn bản đề nghị của đơn vị theo kế hoạch của hồ sơ và chuyển đến nơi tiếp theo.",
        "Tác giả thấy ở hồ sơ của mình. Hồ sơ đã xác nhận thì đơn vị không trả lại để sửa được nữa.",
      ],
      facts: titles + [(name: "Ý kiến của đơn vị", value: visit.form["note"])], place: .unit)
  }
}
