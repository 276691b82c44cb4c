import Domain
import Markup

/// Sign-ins that failed, by the name that was tried and where that came from.
public enum Attempts {
  /// How many failed under that name between two moments, from one source or from all; those of a clock that was ahead
  /// count for nothing.
  public static func count(
    of name: String, from source: String? = nil, since start: Instant, until end: Instant, on connection: any Connection
  ) throws -> Int {
    let one: SQL = source.map { "AND source = \($0)" } ?? .empty
    return try connection.first(
      """
      SELECT count(*) FROM attempt
      WHERE name = \(name) AND at >= \(start.microseconds) AND at <= \(end.microseconds) \(one)
      """
    ) { try $0.int(0) } ?? 0
  }

  /// Notes that signing in by that name was tried.
  public static func note(
    of name: String, from source: String, at now: Instant, on connection: any Connection
  ) throws {
    try connection.run("DELETE FROM attempt WHERE at < \(now.adding(seconds: -86_400).microseconds)")
    try connection.run("INSERT INTO attempt (name, at, source) VALUES (\(name), \(now.microseconds), \(source))")
  }

  /// Takes back one that was noted but not judged.
  public static func takeBack(
    of name: String, from source: String, at moment: Instant, on connection: any Connection
  ) throws {
    try connection.run(
      "DELETE FROM attempt WHERE name = \(name) AND source = \(source) AND at = \(moment.microseconds)")
  }

  /// Forgets the failed tries by that name from a source, once one from there has succeeded. What others tried stays.
  public static func forget(of name: String, from source: String, on connection: any Connection) throws {
    try connection.run("DELETE FROM attempt WHERE name = \(name) AND source = \(source)")
  }
}
