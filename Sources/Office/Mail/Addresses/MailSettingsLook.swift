import Domain
import Store

/// One's own mails: where they go, when, on what, and the last of them.
public struct MailSettingsLook: Look {
  public static let action = Action.ownAccount
  /// Mails that are shown.
  private static let size = 10

  let pages: MailPages

  public struct Found: Sendable {
    public var person: Person
    public var settings: MailSettings
    /// An address that waits for its owner to confirm it.
    public var waiting: MailAddress?
    public var mails: [(mail: Mail, letter: Letter)]
    public var now: Instant
  }

  public init(_ pages: MailPages) { self.pages = pages }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let person = try desk.person
    let tokens = try MailTokens.found(on: desk.connection)
    let mails = try Outbox.of(person.id, limit: MailSettingsLook.size, on: desk.connection)
    return Found(
      person: person, settings: try desk.mailSettings(of: person.id).value,
      waiting: try MailLinks.waiting(for: person.id, at: desk.now, on: desk.connection)?.address,
      mails: mails.compactMap { mail in
        // A link that confirms an address is known to that address alone.
        guard case .digest = mail.content else { return nil }
        return tokens.map { (mail, Letter(mail, to: person.name, pages, $0)) }
      }, now: desk.now)
  }
}
