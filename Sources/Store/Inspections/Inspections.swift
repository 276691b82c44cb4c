import Domain
import Markup

extension Inspection: StoredRecord {
  public static let table: StaticString = "inspection"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("inspector", inspector.sqlValue), ("unit", unit.sqlValue),
      ("dossier", dossier.map(\.sqlValue) ?? .null), ("state", state.rawValue.sqlValue),
      ("from_day", time.from.sqlValue), ("last_day", time.through.sqlValue),
      ("duty", duty.map(\.duty.sqlValue) ?? .null), ("holder", duty.map(\.holder.description.sqlValue) ?? .null),
      ("day", doneOn.map(\.sqlValue) ?? .null), ("due", nextDue.map(\.sqlValue) ?? .null),
      ("waits", followUps.count(where: \.awaitsInspector).sqlValue), ("follow_ups", followUps.count.sqlValue),
      ("accepted", followUps.count(where: \.isAccepted).sqlValue),
    ]
  }
  public var files: [String] {
    documents.map(\.digest) + followUps.flatMap(\.entries).flatMap(\.files).map(\.digest)
  }
}

/// Which inspections a list has, and what the asker may see.
public struct InspectionFilter: Sendable {
  public var plan: Plan.ID?
  public var state: Inspection.State?
  public var unit: Unit.ID?
  public var year: Int?
  /// The units and plans that the asker may see; nil for all.
  public var seen: (units: [Unit.ID], plans: [Plan.ID])?

  public init(plan: Plan.ID?, state: Inspection.State?, unit: Unit.ID?, year: Int?) {
    (self.plan, self.state, self.unit, self.year) = (plan, state, unit, year)
  }

  fileprivate var condition: SQL {
    var parts: [SQL] = ["1 = 1"]
    if let plan { parts.append("plan = \(plan)") }
    if let state { parts.append("state = \(state.rawValue)") }
    if let unit { parts.append("(unit = \(unit) OR inspector = \(unit))") }
    if let year { parts.append("from_day >= \("\(year)-01-01") AND from_day <= \("\(year)-12-31")") }
    if let seen {
      parts.append(
        "(unit IN (\(seen.units)) OR inspector IN (\(seen.units)) OR plan IN (\(seen.plans)))")
    }
    return parts.joined(separator: " AND ")
  }
}

/// Finding inspections.
public enum Inspections {
  /// A page of them, the latest first.
  public static func page(
    _ filter: InspectionFilter, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [Inspection] {
    try Records.page(
      Inspection.self, where: filter.condition, by: "from_day DESC, id DESC", limit: limit, offset: offset,
      on: connection)
  }

  public static func count(_ filter: InspectionFilter, on connection: any Connection) throws -> Int {
    try Records.count(Inspection.self, where: filter.condition, on: connection)
  }

  /// The dossier of a plan's round that has that number in the register.
  public static func dossier(numbered number: Int, of plan: Plan, on connection: any Connection) throws -> Dossier? {
    try Records.all(
      Dossier.self, "WHERE plan = \(plan.id) AND round = \(plan.round) AND number = \(number)", on: connection
    ).first?.value
  }

  /// The last one that was done of a unit.
  public static func last(of unit: Unit.ID, on connection: any Connection) throws -> Inspection? {
    try last("unit = \(unit)", on: connection)
  }

  /// The last one that was done of an initiative.
  public static func last(of dossier: Dossier.ID, on connection: any Connection) throws -> Inspection? {
    try last("dossier = \(dossier)", on: connection)
  }

  private static func last(_ condition: SQL, on connection: any Connection) throws -> Inspection? {
    try Records.all(
      Inspection.self, "WHERE \(condition) AND state = 'done' ORDER BY from_day DESC, id DESC LIMIT 1", on: connection
    ).first?.value
  }

  /// Those of units, and of those whose work they took over, after which something has still to follow, what falls due
  /// first before the rest.
  public static func following(of units: [Unit.ID], limit: Int, on connection: any Connection) throws -> [Inspection] {
    guard !units.isEmpty else { return [] }
    let own = try units + Units.merged(into: units, on: connection)
    return try Records.all(
      Inspection.self,
      "WHERE unit IN (\(own)) AND due IS NOT NULL ORDER BY due, id LIMIT \(limit)", on: connection
    ).map(\.value)
  }

  /// Those under a plan that were done and asked something of the unit.
  ///
  /// - Parameter units: those that are meant; nil for all.
  public static func asking(
    under plan: Plan.ID, of units: [Unit.ID]?, on connection: any Connection
  ) throws -> [Inspection] {
    let within: SQL = units.map { " AND unit IN (\($0))" } ?? .empty
    return try Records.all(
      Inspection.self, "WHERE plan = \(plan) AND state = 'done'\(within) ORDER BY from_day, id", on: connection
    ).map(\.value).filter { !$0.followUps.isEmpty }
  }

  /// Those by units that are over and have no finding, and those of which something waits to be accepted.
  public static func waiting(
    for units: [Unit.ID], before day: Day, limit: Int, on connection: any Connection
  ) throws -> [Inspection] {
    guard !units.isEmpty else { return [] }
    let own = try units + Units.merged(into: units, on: connection)
    return try Records.all(
      Inspection.self,
      """
      WHERE inspector IN (\(own)) AND ((state = 'planned' AND last_day < \(day)) OR waits > 0)
      ORDER BY last_day, id LIMIT \(limit)
      """, on: connection
    ).map(\.value)
  }

  /// What was done of the duties of a plan.
  ///
  /// - Parameter holders: whose duties are meant; nil for all.
  static func done(
    for plan: Plan.ID, holders: [String]?, on connection: any Connection
  ) throws -> [(inspection: Inspection.ID, duty: String, holder: String, day: Day)] {
    let within: SQL = holders.map { " AND holder IN (\($0))" } ?? .empty
    return try connection.rows(
      """
      SELECT id, duty, holder, day FROM inspection
      WHERE plan = \(plan) AND day IS NOT NULL AND duty IS NOT NULL\(within)
      """
    ) { row in
      guard let day = Day(try row.text(3)) else { throw Fault("not a day") }
      return (try row.identifier(0), try row.text(1), try row.text(2), day)
    }
  }
}
