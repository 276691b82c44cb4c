import Domain
import Markup

extension MailSettings: StoredRecord {
  public static let table: StaticString = "mail_settings"
  public var key: String { person.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("digests", takesDigests.sqlValue), ("hour", hour.sqlValue)]
  }
}

/// Links by which the owner of an address confirms it. Only the digest of a link's secret is kept, beside the
/// mail with the link until it is sent.
public enum MailLinks {
  /// A link that is good.
  public struct Link: Sendable {
    public var person: Person.ID
    public var address: MailAddress
  }

  /// Keeps a link; an earlier one of the person ends with it.
  public static func keep(
    _ digest: String, of person: Person.ID, to address: MailAddress, expires: Instant, on connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO mail_link (person, digest, address, expires)
      VALUES (\(person), \(digest), \(address.description), \(expires.microseconds))
      ON CONFLICT (person) DO UPDATE SET
        digest = excluded.digest, address = excluded.address, expires = excluded.expires
      """)
  }

  /// The link with that digest; nil when there is none or it has run out.
  public static func find(_ digest: String, at now: Instant, on connection: any Connection) throws -> Link? {
    try connection.first(
      "SELECT person, address FROM mail_link WHERE digest = \(digest) AND expires >= \(now.microseconds)", link)
  }

  /// The person's link that waits to be used.
  public static func waiting(for person: Person.ID, at now: Instant, on connection: any Connection) throws -> Link? {
    try connection.first(
      "SELECT person, address FROM mail_link WHERE person = \(person) AND expires >= \(now.microseconds)", link)
  }

  private static func link(_ row: any Row) throws -> Link {
    guard let address = MailAddress(try row.text(1)) else { throw Fault("not a mail address in a link") }
    return Link(person: try row.identifier(0), address: address)
  }

  public static func end(of person: Person.ID, on connection: any Connection) throws {
    try connection.run("DELETE FROM mail_link WHERE person = \(person)")
  }

  /// Forgets the links that had run out by then.
  public static func forget(before moment: Instant, on connection: any Connection) throws {
    try connection.run("DELETE FROM mail_link WHERE expires < \(moment.microseconds)")
  }
}
