import Domain
import Markup

/// The mails that were made, each sent once.
///
/// Who claims a mail is the only one to send it: it is in the state `sending` before anything of it leaves. When its
/// node dies over it nobody knows whether the mail server took it, and it is given up instead of being sent twice.
public enum Outbox {
  public static func add(_ mail: Mail, on connection: any Connection) throws {
    try connection.run(
      """
      INSERT INTO mail (id, person, address, content, state, made, due, tries, said, changed)
      VALUES (\(mail.id), \(mail.person), \(mail.address.description), \(try JSON.text(of: mail.content)),
        \(mail.state), \(mail.made.microseconds), \(mail.due.microseconds), 0, '', \(mail.changed.microseconds))
      """)
  }

  /// Whether a mail waits to be sent.
  public static func isAnyDue(at now: Instant, on connection: any Connection) throws -> Bool {
    try connection.first("SELECT 1 FROM mail WHERE state = 'queued' AND due <= \(now.microseconds) LIMIT 1") {
      try $0.int(0)
    } != nil
  }

  /// Claims the mail that has been due for the longest; nil when none is due.
  public static func claim(at now: Instant, until end: Instant, on connection: any Connection) throws -> Mail? {
    let next = try connection.first(
      """
      SELECT id FROM mail WHERE state = 'queued' AND due <= \(now.microseconds)
      ORDER BY due, id LIMIT 1\(connection.claiming)
      """
    ) { try $0.identifier(0) as Mail.ID }
    guard let next else { return nil }
    try connection.run(
      """
      UPDATE mail SET state = 'sending', claimed_until = \(end.microseconds), tries = tries + 1,
        changed = \(now.microseconds)
      WHERE id = \(next)
      """)
    return try find(next, on: connection)
  }

  /// Whether the receiver of a mail still wants it at its address: they may have given the address up, or asked for
  /// another link, since it was made.
  public static func isWanted(_ mail: Mail, at now: Instant, on connection: any Connection) throws -> Bool {
    if case .confirmation = mail.content {
      return try MailLinks.waiting(for: mail.person, at: now, on: connection)?.address == mail.address
    }
    let settings = try Records.load(MailSettings.self, mail.person.description, on: connection)?.value
    return mail.isWanted(by: settings ?? MailSettings(of: mail.person))
  }

  /// Notes what came of a claimed mail. A link that was sent is kept no longer.
  ///
  /// - Returns: whether the claim still held.
  @discardableResult
  public static func finish(
    _ mail: Mail, as next: (state: Mail.State, due: Instant), saying said: String, at now: Instant,
    on connection: any Connection
  ) throws -> Bool {
    try connection.changes(
      """
      UPDATE mail SET state = \(next.state), due = \(next.due.microseconds), said = \(said),
        changed = \(now.microseconds), claimed_until = NULL,
        content = \(try JSON.text(of: mail.content(in: next.state)))
      WHERE id = \(mail.id) AND state = 'sending' AND tries = \(mail.tries)
      """) == 1
  }

  /// Gives up the mails over which a node died, and those that wait since before `limit`.
  ///
  /// - Returns: how many there were.
  public static func giveUp(
    at now: Instant, madeBefore limit: Instant, lost: String, stale: String, on connection: any Connection
  ) throws -> Int {
    let changed: SQL = "changed = \(now.microseconds), claimed_until = NULL"
    return try connection.changes(
      """
      UPDATE mail SET state = 'failed', said = \(lost), \(changed)
      WHERE state = 'sending' AND claimed_until < \(now.microseconds)
      """)
      + connection.changes(
        """
        UPDATE mail SET state = 'failed', said = CASE WHEN said = '' THEN \(stale) ELSE said END, \(changed)
        WHERE state = 'queued' AND made < \(limit.microseconds)
        """)
  }

  /// Notes that a mail came back.
  ///
  /// - Returns: whether it was known as sent.
  public static func bounce(
    _ id: Mail.ID, saying said: String, at now: Instant, on connection: any Connection
  ) throws -> Bool {
    try connection.changes(
      """
      UPDATE mail SET state = 'bounced', said = \(said), changed = \(now.microseconds)
      WHERE id = \(id) AND state = 'sent'
      """) == 1
  }

  /// Puts a mail into the queue once more, with all its tries before it.
  public static func requeue(_ id: Mail.ID, at now: Instant, on connection: any Connection) throws -> Bool {
    try connection.changes(
      """
      UPDATE mail SET state = 'queued', due = \(now.microseconds), made = \(now.microseconds), tries = 0,
        changed = \(now.microseconds)
      WHERE id = \(id) AND state IN (\(Mail.resendable))
      """) == 1
  }

  // MARK: Finding

  public static func find(_ id: Mail.ID, on connection: any Connection) throws -> Mail? {
    try connection.first("SELECT \(columns) FROM mail WHERE id = \(id)", mail)
  }

  /// A page of the mails, the newest first.
  public static func list(
    in state: Mail.State?, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [Mail] {
    let condition: SQL = state.map { "WHERE state = \($0)" } ?? .empty
    return try connection.rows(
      "SELECT \(columns) FROM mail \(condition) ORDER BY id DESC LIMIT \(limit) OFFSET \(offset)", mail)
  }

  /// How many mails are in each state.
  public static func counts(on connection: any Connection) throws -> [Mail.State: Int] {
    var counts: [Mail.State: Int] = [:]
    try connection.each("SELECT state, count(*) FROM mail GROUP BY state") { row in
      if let state = Mail.State(rawValue: try row.text(0)) { counts[state] = try row.int(1) }
    }
    return counts
  }

  /// A person's mails, the newest first.
  public static func of(_ person: Person.ID, limit: Int, on connection: any Connection) throws -> [Mail] {
    try connection.rows(
      "SELECT \(columns) FROM mail WHERE person = \(person) ORDER BY id DESC LIMIT \(limit)", mail)
  }

  /// Removes the mails about requests for an account to those receivers.
  public static func forgetAccountLetters(to receivers: [Person.ID], on connection: any Connection) throws {
    // The content of a mail is kept as an object of one key, its kind.
    let content = #"{"account":%"#
    try connection.run("DELETE FROM mail WHERE person IN (\(receivers)) AND content LIKE \(content)")
  }

  /// Removes the mails that ended before then.
  public static func forget(before limit: Instant, on connection: any Connection) throws {
    try connection.run(
      "DELETE FROM mail WHERE state NOT IN ('queued', 'sending') AND changed < \(limit.microseconds)")
  }

  private static var columns: SQL { "id, person, address, content, state, made, due, tries, said, changed" }

  private static func mail(_ row: any Row) throws -> Mail {
    guard let address = MailAddress(try row.text(2)), let state = Mail.State(rawValue: try row.text(4)) else {
      throw Fault("a mail of the outbox cannot be read")
    }
    let content = try JSON.decoded(Mail.Content.self, from: try row.text(3))
    var mail = Mail(
      id: try row.identifier(0), to: try row.identifier(1), at: address, content, state: state,
      made: Instant(microseconds: Int64(try row.int(5))), due: Instant(microseconds: Int64(try row.int(6))))
    (mail.tries, mail.said) = (try row.int(7), try row.text(8))
    mail.changed = Instant(microseconds: Int64(try row.int(9)))
    return mail
  }
}
