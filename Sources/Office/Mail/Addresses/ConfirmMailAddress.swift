import Domain
import Store

extension Command<Void> {
  /// Confirms an address by the link that was sent there, as the person who asked for it.
  static func confirmMailAddress(digest: String) -> Command {
    .at(.installation, .ownAccount) { desk in
      let person = try desk.person.id
      guard let link = try MailLinks.find(digest, at: desk.now, on: desk.connection), link.person == person else {
        throw Refusal.mailLinkOver
      }
      try MailLinks.end(of: person, on: desk.connection)
      try desk.changeMailSettings(["address": "confirmed"]) { $0.confirmed(link.address) }
    }
  }
}
