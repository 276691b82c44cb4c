import Domain
import Store

extension Command<Void> {
  /// Puts a mail that was given up, or came back, into the queue once more.
  public static func resendMail(_ id: Mail.ID, way: MailWay) -> Command {
    .at(.installation, .manageMail) { desk in
      guard let mail = try Outbox.find(id, on: desk.connection) else { throw Refusal.absent }
      guard way == .sent else { throw Refusal("Hệ thống chưa đặt máy chủ gửi thư.") }
      let over = Refusal("Thư này \(mail.state.name), không gửi lại.", kind: .conflict)
      guard Mail.resendable.contains(mail.state) else { throw over }
      guard mail.canBeResent else {
        throw Refusal("Nội dung thư này không còn được giữ, không gửi lại được.")
      }
      guard try Outbox.isWanted(mail, at: desk.now, on: desk.connection) else {
        throw Refusal(
          "Người nhận đã bỏ địa chỉ này, không nhận thư này nữa, hoặc đường dẫn trong thư đã hết hạn.",
          next: "Người nhận ghi lại địa chỉ ở trang Thư nhắc việc.")
      }
      guard try Outbox.requeue(id, at: desk.now, on: desk.connection) else { throw over }
      if case .account = mail.content {
        // Its receiver is no person, and has no settings: it is noted at the request.
        let request = try desk.held(AccountRequest.self, AccountRequest.ID(receiver: mail.person).description)
        return try desk.replace(request, by: request.value, ["mail": "resent"])
      }
      let before = try desk.mailSettings(of: mail.person)
      try desk.keep(before.value, over: before, ["mail": "resent"])
    }
  }
}
