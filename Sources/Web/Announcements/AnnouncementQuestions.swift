import Domain
import Office

/// What is asked before an announcement is issued, or withdrawn.
extension Confirmation {
  static func issuing(_ found: AnnouncementLook.Found, _ visit: Visit) -> Confirmation {
    let content = found.announcement.content
    var follows = ["Văn bản mang số và ngày này; sau đó không sửa được, chỉ đính chính hoặc thu hồi."]
    if found.reach > 0 {
      follows.append("\(found.reach.grouped) đơn vị thấy văn bản ở trang đầu ngay và xác nhận đã nhận.")
    }
    if !content.outside.isEmpty {
      follows.append("\(content.outside.count.grouped) nơi ngoài hệ thống: bạn gửi, rồi ghi ngày gửi ở trang văn bản.")
    }
    follows += found.duties.map { "Việc được giao «\($0.before)» được tính là đã làm." }
    if let before = found.corrects {
      follows.append("Văn bản \(before.cited) hết hiệu lực, được thay bằng văn bản này.")
    }
    return Confirmation(
      deed: "Ban hành", object: "văn bản", subject: "\(content.title)", follows: follows.map { "\($0)" },
      missing: found.announcement.annexes.isEmpty ? ["Văn bản chưa có tệp kèm theo."] : [],
      facts: [
        ("Nơi ban hành", found.sender), ("Số, ký hiệu", visit.form["number"]),
        ("Ngày", visit.form.shownDay("day")), ("Người ký", visit.form["signer"]),
      ].filter { !$0.1.isEmpty },
      place: .plans)
  }

  static func withdrawing(_ found: AnnouncementLook.Found, _ visit: Visit) -> Confirmation {
    var follows = ["Nơi nhận vẫn đọc được văn bản, có ghi đã thu hồi và lý do; không cần xác nhận nữa."]
    follows += found.duties.map { "Việc được giao «\($0.before)» trở lại chưa làm." }
    return Confirmation(
      deed: "Thu hồi", object: "văn bản", subject: "\(found.announcement.content.title), \(found.announcement.cited)",
      follows: follows.map { "\($0)" }, facts: [("Lý do", visit.form["reason"])], place: .plans)
  }
}
