import Domain
import Logging
import Store
import Synchronization

/// What becomes of the mails of an installation.
public enum MailWay: Hashable, Sendable {
  /// They are given to a mail server.
  case sent
  /// They are made and shown, because this is a rehearsal.
  case shown
  /// None are made, because no mail server is set: everything is told inside the program.
  case none
}

/// The pages to which mails lead, and how things are called there.
public struct MailPages: Sendable {
  /// Scheme and host of the site.
  public var origin: String
  /// What waits, in words, and the path of the page where it is done.
  public var telling: @Sendable (Waiting) -> (text: String, path: String)
  /// The path of a dossier's page.
  public var dossier: @Sendable (Dossier.ID) -> String
  /// The path where one's own mails are chosen.
  public var settings: String
  /// The path where one stops mails by that token.
  public var unsubscribing: @Sendable (String) -> String

  public init(
    origin: String, telling: @escaping @Sendable (Waiting) -> (text: String, path: String),
    dossier: @escaping @Sendable (Dossier.ID) -> String, settings: String,
    unsubscribing: @escaping @Sendable (String) -> String
  ) {
    self.origin = origin
    self.telling = telling
    self.dossier = dossier
    self.settings = settings
    self.unsubscribing = unsubscribing
  }
}

/// How many mails a node has sent and given up since its start.
public final class MailCounts: Sendable {
  private let counts = Mutex<[String: Int]>([:])

  public init() {}

  func add(_ outcome: String, _ count: Int = 1) { counts.withLock { $0[outcome, default: 0] += count } }

  /// By outcome: `made`, `sent`, `postponed`, `failed`, `bounced`.
  public var all: [String: Int] { counts.withLock { $0 } }
}

/// Makes the mails of an installation and gives them to the mail server.
public struct Postman: Sendable {
  let office: Office
  let way: MailWay
  /// Nil where mails are not sent.
  let server: SMTPServer?
  /// Where mails that came back arrive; nil where none is set.
  let mailbox: IMAPMailbox?
  let pages: MailPages
  let counts: MailCounts
  let logger: Logger

  /// - Parameters:
  ///   - isRehearsal: whether mails are shown and not sent, whatever is set.
  ///   - server: where mails are given to.
  public init(
    office: Office, isRehearsal: Bool, server: SMTPServer?, mailbox: IMAPMailbox? = nil, pages: MailPages,
    counts: MailCounts, logger: Logger
  ) {
    self.office = office.inBackground
    self.pages = pages
    self.counts = counts
    self.logger = logger
    way = isRehearsal ? .shown : server == nil ? .none : .sent
    self.server = isRehearsal ? nil : server
    self.mailbox = isRehearsal ? nil : mailbox
  }

  /// Ends the connections with the mail server.
  public func close() {
    server?.close()
    mailbox?.close()
  }
}
