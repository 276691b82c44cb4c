import Domain
import Markup

extension Reminder: StoredRecord {
  public static let table: StaticString = "reminder"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("person", by.sqlValue), ("sent", sent.microseconds.sqlValue)]
  }

  public static let derivedTables: [DerivedTable<Reminder>] = [
    DerivedTable("reminder_unit", of: "reminder", ["unit", "sent"]) { reminder in
      reminder.units.map { [$0.sqlValue, reminder.sent.microseconds.sqlValue] }
    }
  ]
}

/// Finding reminders.
public enum Reminders {
  /// What those units were reminded of after that moment, the latest first.
  public static func to(
    _ units: [Unit.ID], after moment: Instant, limit: Int, on connection: any Connection
  ) throws -> [Reminder] {
    guard !units.isEmpty else { return [] }
    return try Records.all(
      Reminder.self,
      """
      WHERE id IN (SELECT reminder FROM reminder_unit WHERE unit IN (\(units)) AND sent > \(moment.microseconds))
      ORDER BY id DESC LIMIT \(limit)
      """, on: connection
    ).map(\.value)
  }

  /// How often those units were reminded after that moment.
  public static func count(to units: [Unit.ID], after moment: Instant, on connection: any Connection) throws -> Int {
    guard !units.isEmpty else { return 0 }
    return try connection.first(
      """
      SELECT count(DISTINCT reminder) FROM reminder_unit
      WHERE unit IN (\(units)) AND sent > \(moment.microseconds)
      """
    ) { try $0.int(0) } ?? 0
  }

  /// What was reminded of under a plan, the latest first: by everybody, or by one person.
  public static func of(
    _ plan: Plan.ID, by person: Person.ID? = nil, limit: Int, on connection: any Connection
  ) throws -> [Reminder] {
    try Records.all(
      Reminder.self, "WHERE \(condition(plan, by: person)) ORDER BY id DESC LIMIT \(limit)", on: connection
    ).map(\.value)
  }

  /// How often was reminded under a plan.
  public static func count(
    of plan: Plan.ID, by person: Person.ID? = nil, on connection: any Connection
  ) throws -> Int {
    try connection.first("SELECT count(*) FROM reminder WHERE \(condition(plan, by: person))") { try $0.int(0) } ?? 0
  }

  private static func condition(_ plan: Plan.ID, by person: Person.ID?) -> SQL {
    let own: SQL = person.map { " AND person = \($0)" } ?? .empty
    return "plan = \(plan)\(own)"
  }
}
