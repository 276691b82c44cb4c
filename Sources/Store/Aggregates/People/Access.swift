import Domain
import Markup

/// Who is signed in: sessions of the browser, kept by the digest of their token.
public enum Access {
  /// What a session that has not ended gives: who holds it, and the secret that its forms carry.
  public struct Pass: Hashable, Sendable {
    public var person: Person.ID
    /// The secret that forms of this session carry.
    public var csrf: String
    public var expires: Instant
  }

  /// Begins a session; of its token the digest alone is kept.
  public static func grant(
    token digest: String, to person: Person.ID, csrf: String, at now: Instant, expires: Instant,
    on connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO access (token, person, csrf, begun, expires)
      VALUES (\(digest), \(person), \(csrf), \(now.microseconds), \(expires.microseconds))
      """)
  }

  /// How far ahead of now a session may have begun, in seconds: clocks are put back by hours, seldom by days; what
  /// began later was begun by a clock that was wrong, and could last for years.
  private static let latestBeginning: Int64 = 7 * 24 * 3600

  /// The pass of the session with that digest; nil when there is none or it has ended.
  public static func pass(token digest: String, at now: Instant, on connection: any Connection) throws -> Pass? {
    try connection.first(
      """
      SELECT person, csrf, expires FROM access
      WHERE token = \(digest) AND expires >= \(now.microseconds)
        AND begun <= \(now.adding(seconds: latestBeginning).microseconds)
      """
    ) { row in
      Pass(
        person: try row.identifier(0), csrf: try row.text(1),
        expires: Instant(microseconds: Int64(try row.int(2))))
    }
  }

  /// How many sessions have not ended.
  public static func open(at now: Instant, on connection: any Connection) throws -> Int {
    try connection.first("SELECT count(*) FROM access WHERE expires >= \(now.microseconds)") { try $0.int(0) } ?? 0
  }

  /// Forgets the sessions that had run out by then.
  public static func forget(before moment: Instant, on connection: any Connection) throws {
    try connection.run("DELETE FROM access WHERE expires < \(moment.microseconds)")
  }

  /// Ends one session.
  public static func revoke(token digest: String, on connection: any Connection) throws {
    try connection.run("DELETE FROM access WHERE token = \(digest)")
  }

  /// Ends every session of a person, when a password changes or an account closes.
  public static func revokeAll(of person: Person.ID, on connection: any Connection) throws {
    try connection.run("DELETE FROM access WHERE person = \(person)")
  }

  /// How many sign-ins under that name failed between two moments; those of a clock that was ahead lock nobody out.
  public static func failures(
    of name: String, since start: Instant, until end: Instant, on connection: any Connection
  ) throws -> Int {
    try connection.first(
      """
      SELECT count(*) FROM attempt
      WHERE name = \(name) AND at >= \(start.microseconds) AND at <= \(end.microseconds)
      """
    ) { try $0.int(0) } ?? 0
  }

  /// Notes that signing in by that name was tried.
  public static func recordFailure(of name: String, at now: Instant, on connection: any Connection) throws {
    try connection.run("DELETE FROM attempt WHERE at < \(now.adding(seconds: -86_400).microseconds)")
    try connection.run("INSERT INTO attempt (name, at) VALUES (\(name), \(now.microseconds))")
  }

  /// Takes back one that was noted but not judged.
  public static func forgetFailure(of name: String, at moment: Instant, on connection: any Connection) throws {
    try connection.run("DELETE FROM attempt WHERE name = \(name) AND at = \(moment.microseconds)")
  }

  /// Forgets every failed try by that name, once one has succeeded.
  public static func forgetFailures(of name: String, on connection: any Connection) throws {
    try connection.run("DELETE FROM attempt WHERE name = \(name)")
  }
}
