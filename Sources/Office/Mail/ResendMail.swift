import Domain
import Store

extension Command<Void> {
  /// Puts a mail that was given up, or came back, into the queue once more.
  public static func resendMail(_ id: Mail.ID, way: MailWay) -> Command {
    .at(.installation, .manageMail) { desk in
      guard let mail = try Outbox.find(id, on: desk.connection) else { throw Refusal.absent }
      guard way == .sent else { throw Refusal("Hệ thống chưa đặt máy chủ gửi thư.") }
      guard try Outbox.isWanted(mail, at: desk.now, on: desk.connection) else {
        throw Refusal(
          "Người nhận đã bỏ địa chỉ này, không nhận thư này nữa, hoặc đường dẫn trong thư đã hết hạn.",
          next: "Người nhận ghi lại địa chỉ ở trang Thư nhắc việc.")
      }
      guard try Outbox.requeue(id, at: desk.now, on: desk.connection) else {
        throw Refusal("Thư này \(mail.state.name), không gửi lại.", kind: .conflict)
      }
      let before = try desk.mailSettings(of: mail.person)
      try desk.keep(before.value, over: before, ["mail": "resent"])
    }
  }
}
