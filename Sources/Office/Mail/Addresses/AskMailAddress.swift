import Domain
import Store

extension Command<Void> {
  /// Puts a mail into the outbox that asks the owner of an address to confirm it.
  ///
  /// - Parameters:
  ///   - digest: of the link's secret.
  ///   - path: of the link.
  ///   - way: what becomes of mails here.
  static func askMailAddress(
    _ address: MailAddress, digest: String, path: String, expires: Instant, way: MailWay
  ) -> Command {
    .at(.installation, .ownAccount) { desk in
      guard way != .none else {
        throw Refusal("Hệ thống chưa gửi được thư.", next: "Việc đến hạn vẫn hiện ở trang đầu khi bạn đăng nhập.")
      }
      let person = try desk.person.id
      try Mail.requireFewConfirmations(for: person, at: desk)
      _ = try MailTokens.made(on: desk.connection)
      try MailLinks.keep(digest, of: person, to: address, expires: expires, on: desk.connection)
      try Outbox.add(
        Mail(
          id: Mail.ID(at: desk.now), to: person, at: address, .confirmation(path: path),
          state: way == .sent ? .queued : .shown, made: desk.now, due: desk.now), on: desk.connection)
      try desk.changeMailSettings(["address": "asked"]) { $0 }
    }
  }
}

extension Mail {
  /// Addresses that one may ask to be confirmed in a day: nobody sends mails to strangers by this.
  private static let mostConfirmations = 5

  fileprivate static func requireFewConfirmations(for person: Person.ID, at desk: Desk) throws {
    let since = desk.now.adding(seconds: -24 * 3600)
    let asked = try Outbox.of(person, limit: 20, on: desk.connection).count { mail in
      if case .confirmation = mail.content { mail.made > since } else { false }
    }
    guard asked < mostConfirmations else {
      throw Refusal.input("address", "Hôm nay đã gửi \(asked) thư xác nhận.", next: "Mai thử lại.")
    }
  }
}
