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

  /// What was said of duties of a round.
  ///
  /// - Parameter duties: the keys of those that are asked for.
  public static func all(
    of plan: Plan, duties: [String], limit: Int, on connection: any Connection
  ) throws -> [Fulfilment] {
    guard !duties.isEmpty else { return [] }
    return try Records.all(
      Fulfilment.self,
      "WHERE plan = \(plan.id) AND round = \(plan.round) AND duty IN (\(duties)) ORDER BY id LIMIT \(limit)",
      on: connection
    ).map(\.value)
  }

  /// Those of these keys whose duty was let go.
  public static func excused(_ keys: [String], on connection: any Connection) throws -> Set<String> {
    guard !keys.isEmpty else { return [] }
    return Set(
      try connection.rows("SELECT id FROM fulfilment WHERE id IN (\(keys)) AND excused = 1") { try $0.text(0) })
  }

  /// What was said in a round, by duty and holder.
  ///
  /// - Parameters:
  ///   - holders: those that are asked for; nil for all.
  ///   - duties: the keys of those that are asked for; nil for all.
  public static func lines(
    of plan: Plan, holders: [DutyHolder]? = nil, duties: [String]? = nil, on connection: any Connection
  ) throws -> [Key: Line] {
    let ofHolders: SQL = holders.map { " AND holder IN (\($0.map(\.description)))" } ?? .empty
    let within = duties.map { "\(ofHolders) AND duty IN (\($0))" as SQL } ?? ofHolders
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
}
