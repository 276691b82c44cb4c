import Domain
import Markup

/// Whose digest was made on which day, and who is making one.
public enum DigestTurns {
  /// What is known since a person's last turn.
  public struct Turn: Sendable {
    /// The day of the last turn.
    public var day: Day?
    /// Until when everything was told.
    public var since: Instant?
    public var told: DigestMatter.Told
  }

  /// Whether the hour of someone has come on that day whose digest was not made and whom nobody has claimed.
  public static func isAnyDue(on day: Day, hour: Int, at now: Instant, on connection: any Connection) throws -> Bool {
    try !next(on: day, hour: hour, at: now, limit: 1, on: connection).isEmpty
  }

  /// Claims some of them until then: a node that dies over their digests leaves them to the others.
  public static func claim(
    on day: Day, hour: Int, at now: Instant, until end: Instant, limit: Int, on connection: any Connection
  ) throws -> [Person.ID] {
    try next(on: day, hour: hour, at: now, limit: limit, on: connection).filter { person in
      try connection.changes(
        """
        INSERT INTO digest_claim (person, claimed_until) VALUES (\(person), \(end.microseconds))
        ON CONFLICT (person) DO UPDATE SET claimed_until = excluded.claimed_until
        WHERE digest_claim.claimed_until < \(now.microseconds)
        """) == 1
    }
  }

  private static func next(
    on day: Day, hour: Int, at now: Instant, limit: Int, on connection: any Connection
  ) throws -> [Person.ID] {
    try connection.rows(
      """
      SELECT s.id FROM mail_settings s LEFT JOIN digest_turn t ON t.person = s.id
      LEFT JOIN digest_claim c ON c.person = s.id
      WHERE s.digests = 1 AND s.hour <= \(hour) AND (t.day IS NULL OR t.day < \(day))
        AND (c.claimed_until IS NULL OR c.claimed_until < \(now.microseconds))
      ORDER BY s.hour, s.id LIMIT \(limit)
      """
    ) { try $0.identifier(0) }
  }

  public static func turn(of person: Person.ID, on connection: any Connection) throws -> Turn {
    try connection.first("SELECT day, since, told FROM digest_turn WHERE person = \(person)") { row in
      Turn(
        day: try row.optionalDay(0), since: Instant(microseconds: Int64(try row.int(1))),
        told: try JSON.decoded(from: try row.text(2)))
    } ?? Turn(told: [:])
  }

  /// Takes a person's turn of that day, which ends the claim.
  ///
  /// - Returns: whether nobody had taken it; if somebody had, nothing was changed.
  public static func take(
    _ day: Day, of person: Person.ID, at now: Instant, told: DigestMatter.Told, on connection: any Connection
  ) throws -> Bool {
    let told = try JSON.text(of: told)
    try connection.run("DELETE FROM digest_claim WHERE person = \(person)")
    return try connection.changes(
      """
      INSERT INTO digest_turn (person, day, since, told) VALUES (\(person), \(day), \(now.microseconds), \(told))
      ON CONFLICT (person) DO UPDATE SET day = excluded.day, since = excluded.since, told = excluded.told
      WHERE digest_turn.day < excluded.day
      """) == 1
  }
}
