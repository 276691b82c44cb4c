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
    /// When it was last used, as far as that was noted.
    public var used: Instant
    /// Whether a password has to be chosen before anything else: the one used was given by somebody else.
    public var isConfined: Bool
  }

  /// A session as its person sees it.
  public struct Session: Hashable, Sendable {
    /// The digest of its token, by which it is ended; no token follows from it.
    public var digest: String
    public var begun: Instant
    public var used: Instant
    /// Where it was begun.
    public var address: String
    /// What the browser calls itself.
    public var browser: String

    public init(digest: String, begun: Instant, used: Instant, address: String, browser: String) {
      self.digest = digest
      self.begun = begun
      self.used = used
      self.address = address
      self.browser = browser
    }
  }

  /// Begins a session; of its token the digest alone is kept.
  public static func grant(
    _ session: Session, to person: Person.ID, csrf: String, expires: Instant, isConfined: Bool,
    on connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO access (token, person, csrf, begun, expires, used, confined, address, browser)
      VALUES (\(session.digest), \(person), \(csrf), \(session.begun.microseconds), \(expires.microseconds),
        \(session.used.microseconds), \(isConfined ? 1 : 0), \(session.address), \(session.browser))
      """)
  }

  /// How far ahead of now a session may have begun, in seconds: clocks are put back by hours, seldom by days; what
  /// began later was begun by a clock that was wrong, and could last for years.
  private static let latestBeginning: Int64 = 7 * 24 * 3600

  /// The pass of the session with that digest; nil when there is none or it has ended.
  ///
  /// - Parameter idle: the session has ended when it was not used for so many seconds.
  public static func pass(
    token digest: String, at now: Instant, idle: Int64, on connection: any Connection
  ) throws -> Pass? {
    try connection.first(
      """
      SELECT person, csrf, expires, used, confined FROM access
      WHERE token = \(digest) AND expires >= \(now.microseconds) AND used >= \(now.adding(seconds: -idle).microseconds)
        AND begun <= \(now.adding(seconds: latestBeginning).microseconds)
      """
    ) { row in
      Pass(
        person: try row.identifier(0), csrf: try row.text(1),
        expires: Instant(microseconds: Int64(try row.int(2))), used: Instant(microseconds: Int64(try row.int(3))),
        isConfined: try row.bool(4))
    }
  }

  /// Notes that the session is used.
  public static func touch(token digest: String, at now: Instant, on connection: any Connection) throws {
    try connection.run("UPDATE access SET used = \(now.microseconds) WHERE token = \(digest)")
  }

  /// Lets a session go on to everything, once a password was chosen.
  public static func release(token digest: String, on connection: any Connection) throws {
    try connection.run("UPDATE access SET confined = 0 WHERE token = \(digest)")
  }

  /// How many sessions `sessions` gives at most.
  public static let mostSessions = 100

  /// The sessions of a person that have not ended, the latest used first, `mostSessions` at most.
  public static func sessions(
    of person: Person.ID, at now: Instant, idle: Int64, on connection: any Connection
  ) throws -> [Session] {
    try connection.rows(
      """
      SELECT token, begun, used, address, browser FROM access
      WHERE person = \(person) AND expires >= \(now.microseconds) AND used >= \(now.adding(seconds: -idle).microseconds)
      ORDER BY used DESC, begun DESC LIMIT \(mostSessions)
      """
    ) { row in
      Session(
        digest: try row.text(0), begun: Instant(microseconds: Int64(try row.int(1))),
        used: Instant(microseconds: Int64(try row.int(2))), address: try row.text(3), browser: try row.text(4))
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

  /// Ends one session of a person; one of somebody else stays.
  public static func revoke(
    token digest: String, of person: Person.ID, on connection: any Connection
  ) throws {
    try connection.run("DELETE FROM access WHERE token = \(digest) AND person = \(person)")
  }

  /// Ends every session of a person but the one that is kept: when a password changes or an account closes.
  public static func revokeAll(
    of person: Person.ID, keeping digest: String = "", on connection: any Connection
  ) throws {
    try connection.run("DELETE FROM access WHERE person = \(person) AND token <> \(digest)")
  }
}
