import Domain
import Store

/// The mails of the installation, the newest first, as the administrator sees them.
public struct OutboxLook: Look {
  public static let action = Action.manageMail
  /// Mails on a page.
  public static let size = 50

  public let state: Mail.State?
  public let page: Int

  public struct Found: Sendable {
    public var asked: OutboxLook
    public var lines: [Line]
    public var counts: [Mail.State: Int]
    public var now: Instant

    /// How many mails there are in the state that was asked for.
    public var total: Int { asked.state.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +) }
  }

  public struct Line: Sendable {
    public var mail: Mail
    public var name: String
    /// Whether nothing more is sent to the address.
    public var isUnreachable: Bool
  }

  public init(in state: Mail.State?, page: Int) {
    self.state = state
    self.page = page
  }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let size = OutboxLook.size
    let mails = try Outbox.list(in: state, limit: size, offset: (page - 1) * size, on: desk.connection)
    let ids = Array(Set(mails.map(\.person)))
    let people = try People.all(ids, on: desk.connection)
    let settings = try Records.all(MailSettings.self, "WHERE id IN (\(ids))", on: desk.connection).map(\.value)
    let unreachable = Set(settings.filter { $0.unreachable != nil }.compactMap(\.address))
    return Found(
      asked: self,
      lines: mails.map {
        Line(
          mail: $0, name: $0.strangersName ?? people[$0.person]?.name ?? "",
          isUnreachable: unreachable.contains($0.address))
      }, counts: try Outbox.counts(on: desk.connection), now: desk.now)
  }
}

/// One mail. What it says is the person's own: it is shown in a rehearsal alone, where all of it is made up.
public struct OutboxMailLook: Look {
  public static let action = Action.manageMail

  let mail: Mail.ID
  let pages: MailPages

  public struct Found: Sendable {
    public var mail: Mail
    public var person: Person?
    public var settings: MailSettings
    /// In words; nil for one that is really sent.
    public var letter: Letter?
  }

  public init(_ mail: Mail.ID, _ pages: MailPages) {
    self.mail = mail
    self.pages = pages
  }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    guard let mail = try Outbox.find(mail, on: desk.connection) else { throw Refusal.absent }
    let person = try People.all([mail.person], on: desk.connection)[mail.person]
    let tokens = mail.isShown ? try MailTokens.found(on: desk.connection) : nil
    return Found(
      mail: mail, person: person, settings: try desk.mailSettings(of: mail.person).value,
      letter: tokens.map { Letter(mail, to: mail.strangersName ?? person?.name ?? "", pages, $0) })
  }
}
