import Domain
import Store

extension Command<Void> {
  /// Notes that a mail came back, or that its address was refused: nothing more is sent there until its owner confirms
  /// it anew.
  static func noteReturnedMail(_ id: Mail.ID, saying said: String) -> Command {
    .at(.installation, .manageMail) { desk in
      guard let mail = try Outbox.find(id, on: desk.connection) else { return }
      _ = try Outbox.bounce(id, saying: said, at: desk.now, on: desk.connection)
      let before = try desk.mailSettings(of: mail.person)
      guard let after = before.value.bounced(mail.address, saying: said, at: desk.now) else { return }
      try desk.keep(after, over: before, ["address": "unreachable"])
    }
  }
}
