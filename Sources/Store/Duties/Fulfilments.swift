import Domain
import Markup

extension Fulfilment: StoredRecord {
  public static let table: StaticString = "fulfilment"
  /// Plan, round, duty and holder: each has one row.
  public static func key(_ plan: Plan.ID, _ round: Int, _ duty: String, _ holder: DutyHolder) -> String {
    "\(plan)/\(round)/\(duty)/\(holder)"
  }
  public var key: String { Self.key(plan, round, duty, holder) }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("round", round.sqlValue), ("duty", duty.sqlValue),
      ("holder", holder.description.sqlValue),
      ("days", days.map(\.description).joined(separator: " ").sqlValue),
      ("excused", (excuse == nil ? 0 : 1).sqlValue),
    ]
  }
  public var files: [String] { entries.flatMap(\.files).map(\.digest) }
}

extension Reminder: StoredRecord {
  public static let table: StaticString = "duty_reminder"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("round", round.sqlValue), ("duty", duty.sqlValue),
      ("at", Int(at.microseconds).sqlValue),
    ]
  }

  public static var derivedTables: [(table: StaticString, column: StaticString)] { [("duty_reminded", "reminder")] }

  public func updateDerivedRows(from before: Reminder?, on connection: any Connection) throws {
    guard before == nil else { return }
    for start in stride(from: 0, to: holders.count, by: 500) {
      let rows = holders[start..<min(start + 500, holders.count)].map {
        "(\(id), \(plan), \(round), \(duty), \($0.description))" as SQL
      }
      try connection.run(
        "INSERT INTO duty_reminded (reminder, plan, round, duty, holder) VALUES \(rows.joined(separator: ", "))")
    }
  }

  public func derivedRowsMismatch(on connection: any Connection) throws -> String? {
    let stored = try connection.rows("SELECT holder FROM duty_reminded WHERE reminder = \(id)") { try $0.text(0) }
    return stored.sorted() == holders.map(\.description).sorted() ? nil : "duty_reminded"
  }
}

/// What was said of the duties of a round.
public enum Fulfilments {
  /// Of one duty and one holder, as far as lists need it.
  public struct Line: Sendable {
    /// On which something was done that counts, the first first.
    public var days: [Day]
    public var isExcused: Bool
  }

  public struct Key: Hashable, Sendable {
    public var duty: String
    public var holder: String

    public init(_ duty: String, _ holder: DutyHolder) {
      (self.duty, self.holder) = (duty, holder.description)
    }

    fileprivate init(_ duty: String, _ holder: String) { (self.duty, self.holder) = (duty, holder) }
  }

  /// What was said in a round, by duty and holder.
  ///
  /// - Parameter holders: those that are asked for; nil for all.
  public static func lines(
    of plan: Plan, holders: [DutyHolder]? = nil, on connection: any Connection
  ) throws -> [Key: Line] {
    let within: SQL = holders.map { " AND holder IN (\($0.map(\.description)))" } ?? .empty
    var lines: [Key: Line] = [:]
    try connection.each(
      """
      SELECT duty, holder, days, excused FROM fulfilment
      WHERE plan = \(plan.id) AND round = \(plan.round)\(within)
      """
    ) { row in
      let days = try row.text(2).split(separator: " ").compactMap { Day(String($0)) }
      lines[Key(try row.text(0), try row.text(1))] = Line(days: days, isExcused: try row.int(3) == 1)
    }
    return lines
  }

  /// When holders were reminded last in a round, by duty and holder.
  public static func reminded(
    of plan: Plan, holders: [DutyHolder]? = nil, on connection: any Connection
  ) throws -> [Key: Instant] {
    let within: SQL = holders.map { " AND holder IN (\($0.map(\.description)))" } ?? .empty
    var times: [Key: Instant] = [:]
    try connection.each(
      """
      SELECT duty_reminded.duty, holder, max(duty_reminder.at) FROM duty_reminded
      JOIN duty_reminder ON duty_reminder.id = duty_reminded.reminder
      WHERE duty_reminded.plan = \(plan.id) AND duty_reminded.round = \(plan.round)\(within)
      GROUP BY duty_reminded.duty, holder
      """
    ) { row in
      times[Key(try row.text(0), try row.text(1))] = Instant(microseconds: Int64(try row.int(2)))
    }
    return times
  }

  /// The reminders of one duty to one holder, the latest first.
  public static func reminders(
    of plan: Plan, _ duty: String, to holder: DutyHolder, on connection: any Connection
  ) throws -> [Reminder] {
    let ids = try connection.rows(
      """
      SELECT reminder FROM duty_reminded
      WHERE holder = \(holder.description) AND plan = \(plan.id) AND round = \(plan.round) AND duty = \(duty)
      ORDER BY reminder DESC LIMIT 20
      """
    ) { try $0.text(0) }
    return try ids.compactMap { try Records.load(Reminder.self, $0, on: connection)?.value }
  }
}
