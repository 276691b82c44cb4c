import Domain
import Markup

/// The hashes of passwords, and the links by which people choose one. No seal covers them: nobody may learn from the
/// journal when a password stayed the same. A hash carries a mark that the installation's key alone makes, so that who
/// can only write into the database sets no password.
public enum Passwords {
  /// A password as it is kept.
  public struct Kept: Hashable, Sendable {
    public var hash: String
    /// Whether somebody else chose it, so that it opens nothing but the page on which another is chosen.
    public var isOnce: Bool

    public init(hash: String, isOnce: Bool) {
      self.hash = hash
      self.isOnce = isOnce
    }
  }

  /// The person's password; nil when none was set.
  public static func kept(of person: Person.ID, on connection: any Connection) throws -> Kept? {
    try connection.first("SELECT hash, once FROM password WHERE person = \(person)") { row in
      Kept(hash: try row.text(0), isOnce: try row.bool(1))
    }
  }

  /// Which of the people have a password.
  public static func people(among ids: [Person.ID], on connection: any Connection) throws -> Set<Person.ID> {
    Set(try connection.rows("SELECT person FROM password WHERE person IN (\(ids))") { try $0.identifier(0) })
  }

  /// Keeps a new password in place of an earlier one.
  ///
  /// - Parameter key: marks it as set by the program.
  public static func keep(
    _ kept: Kept, of person: Person.ID, at now: Instant, marking key: InstallationKey, on connection: any Connection
  ) throws {
    let row = MarkedRow(
      person: person.description, hash: kept.hash, changed: Int(now.microseconds), once: kept.isOnce ? 1 : 0)
    try connection.run(
      """
      INSERT INTO password (person, hash, changed, once, mark)
      VALUES (\(row.person), \(row.hash), \(row.changed), \(row.once), \(row.mark(key)))
      ON CONFLICT (person) DO UPDATE SET
        hash = excluded.hash, changed = excluded.changed, once = excluded.once, mark = excluded.mark
      """)
  }

  // MARK: Marks

  private struct MarkedRow {
    var person: String
    var hash: String
    var changed: Int
    var once: Int
    var stored = ""

    func mark(_ key: InstallationKey) -> String { key.mark(of: "password", [person, hash, "\(changed)", "\(once)"]) }
  }

  private static func rows(_ condition: SQL = .empty, on connection: any Connection) throws -> [MarkedRow] {
    try connection.rows("SELECT person, hash, changed, once, mark FROM password \(condition) ORDER BY person") { row in
      MarkedRow(
        person: try row.text(0), hash: try row.text(1), changed: try row.int(2), once: try row.int(3),
        stored: try row.text(4))
    }
  }

  /// Whether the program itself set the person's password, with that key.
  public static func isOwn(
    of person: Person.ID, markedWith key: InstallationKey, on connection: any Connection
  ) throws -> Bool {
    try rows("WHERE person = \(person)", on: connection).allSatisfy { $0.mark(key) == $0.stored }
  }

  /// Marks every password as it is, when a journal is taken over.
  static func adopt(with key: InstallationKey, on connection: any Connection) throws {
    for row in try rows(on: connection) {
      try connection.run("UPDATE password SET mark = \(row.mark(key)) WHERE person = \(row.person)")
    }
  }

  /// - Throws: an `IntegrityBreak` for a password that the program did not set.
  static func verify(with key: InstallationKey, on connection: any Connection) throws {
    if let row = try rows(on: connection).first(where: { $0.mark(key) != $0.stored }) {
      throw IntegrityBreak("password \(row.person): it was not set by the program")
    }
  }

  // MARK: Links

  /// Keeps the digest of a link's secret; an earlier link of the person ends with it.
  public static func keepLink(
    _ digest: String, of person: Person.ID, expires: Instant, on connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO password_link (person, digest, expires) VALUES (\(person), \(digest), \(expires.microseconds))
      ON CONFLICT (person) DO UPDATE SET digest = excluded.digest, expires = excluded.expires
      """)
  }

  /// Whose link has that digest; nil when there is none or it has run out.
  public static func person(
    ofLink digest: String, at now: Instant, on connection: any Connection
  ) throws -> Person.ID? {
    try connection.first(
      "SELECT person FROM password_link WHERE digest = \(digest) AND expires >= \(now.microseconds)"
    ) { try $0.identifier(0) }
  }

  /// When the person's link runs out; nil while there is none.
  public static func linkExpires(of person: Person.ID, on connection: any Connection) throws -> Instant? {
    try connection.first("SELECT expires FROM password_link WHERE person = \(person)") {
      Instant(microseconds: Int64(try $0.int(0)))
    }
  }

  /// Ends the person's link.
  public static func endLink(of person: Person.ID, on connection: any Connection) throws {
    try connection.run("DELETE FROM password_link WHERE person = \(person)")
  }

  /// Forgets the links that had run out by then.
  public static func forgetLinks(before moment: Instant, on connection: any Connection) throws {
    try connection.run("DELETE FROM password_link WHERE expires < \(moment.microseconds)")
  }
}
