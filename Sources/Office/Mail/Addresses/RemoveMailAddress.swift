import Domain
import Store

extension Command<Void> {
  /// Forgets one's address: no mail is sent any more.
  public static func removeMailAddress() -> Command {
    .at(.installation, .ownAccount) { desk in
      try MailLinks.end(of: desk.person.id, on: desk.connection)
      try desk.changeMailSettings(["address": "removed"]) { $0.withoutAddress() }
    }
  }
}
