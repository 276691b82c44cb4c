import Domain
import Markup

/// A record that holds numbers of the register of decisions: saving it enters them there.
public protocol Numbered: StoredRecord {
  var registered: [RegisteredNumber] { get }
}

extension Numbered {
  public static var otherDerivedTables: [(table: StaticString, column: StaticString)] {
    [("decision_number", "subject")]
  }

  public func updateDerivedRows(from before: Self?, on connection: any Connection) throws {
    try NumberRegister.enter(registered, over: before?.registered ?? [], on: connection)
  }

  public func derivedRowsMismatch(on connection: any Connection) throws -> String? {
    try NumberRegister.holds(registered, of: key, on: connection) ? nil : "decision_number"
  }
}

/// The register of decisions: which number a body used in a year, and for what.
///
/// A number is unique by the table's key. Two writes that take one number at the same moment meet there: the second is
/// run again, and then finds the number taken.
public enum NumberRegister {
  /// What the number was used for; nil while it is free.
  public static func entry(
    _ number: String, of issuer: String, in year: Int, on connection: any Connection
  ) throws -> RegisteredNumber? {
    try connection.first(
      """
      SELECT issuer, number, day, kind, subject FROM decision_number
      WHERE issuer = \(issuer) AND year = \(year) AND number = \(number)
      """, registered)
  }

  /// The numbers that a body used in a year, by day.
  public static func entries(
    of issuer: String, in year: Int, on connection: any Connection
  ) throws -> [RegisteredNumber] {
    try connection.rows(
      """
      SELECT issuer, number, day, kind, subject FROM decision_number
      WHERE issuer = \(issuer) AND year = \(year) ORDER BY day, number
      """, registered)
  }

  /// The years in which a body used numbers, the latest first.
  public static func years(of issuer: String, on connection: any Connection) throws -> [Int] {
    try connection.rows("SELECT DISTINCT year FROM decision_number WHERE issuer = \(issuer) ORDER BY year DESC") {
      try $0.int(0)
    }
  }

  /// Enters what a record holds now and takes out what it no longer holds; for a record whose `updateDerivedRows` has
  /// more to do.
  public static func enter(
    _ entries: [RegisteredNumber], over before: [RegisteredNumber], on connection: any Connection
  ) throws {
    for entry in before where !entries.contains(entry) {
      try connection.run(
        """
        DELETE FROM decision_number
        WHERE issuer = \(entry.issuer) AND year = \(entry.day.year) AND number = \(entry.number)
        """)
    }
    for entry in entries where !before.contains(entry) {
      try connection.run(
        """
        INSERT INTO decision_number (issuer, year, number, day, kind, subject)
        VALUES (\(entry.issuer), \(entry.day.year), \(entry.number), \(entry.day), \(entry.kind.rawValue)\
        , \(entry.subject))
        """)
    }
  }

  /// Whether the register holds exactly these numbers for the record of that key.
  public static func holds(
    _ entries: [RegisteredNumber], of subject: String, on connection: any Connection
  ) throws -> Bool {
    let stored = try connection.rows(
      "SELECT issuer, number, day, kind, subject FROM decision_number WHERE subject = \(subject)", registered)
    return Set(stored) == Set(entries)
  }

  private static func registered(_ row: any Row) throws -> RegisteredNumber {
    guard let day = try row.optionalDay(2), let kind = RegisteredNumber.Kind(rawValue: try row.text(3)) else {
      throw Fault("the register of decisions holds an unknown kind or no day")
    }
    return RegisteredNumber(
      issuer: try row.text(0), number: try row.text(1), day: day, kind: kind, subject: try row.text(4))
  }
}
