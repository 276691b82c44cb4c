import Domain
import Markup

/// The hashes of passwords, and the links by which people choose one. No seal covers them: nobody may learn from the
/// journal when a password stayed the same.
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
  public static func keep(
    _ kept: Kept, of person: Person.ID, at now: Instant, on connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO password (person, hash, changed, once)
      VALUES (\(person), \(kept.hash), \(now.microseconds), \(kept.isOnce ? 1 : 0))
      ON CONFLICT (person) DO UPDATE SET hash = excluded.hash, changed = excluded.changed, once = excluded.once
      """)
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
