import Domain
import Markup

extension ResponsePlan: StoredRecord {
  public static let table: StaticString = "response_plan"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("round", round.sqlValue), ("unit", unit.sqlValue), ("state", state.rawValue.sqlValue),
      ("sent", Int(sent.at.microseconds).sqlValue),
    ]
  }
  public var files: [String] { [content.file.digest] }

  public static let derivedTables: [DerivedTable<ResponsePlan>] = [FormerUnits.table { $0.former }]
}

/// Finding units' plans in response to a movement.
public enum ResponsePlans {
  /// Those of a unit in the round of a plan, the last sent first.
  public static func of(
    _ unit: Unit.ID, under plan: Plan, on connection: any Connection
  ) throws -> [ResponsePlan] {
    try of([unit], under: plan, on: connection)
  }

  /// Those of units in the round of a plan, the last sent first.
  public static func of(
    _ units: [Unit.ID], under plan: Plan, on connection: any Connection
  ) throws -> [ResponsePlan] {
    try Records.all(
      ResponsePlan.self,
      "WHERE unit IN (\(units)) AND plan = \(plan.id) AND round = \(plan.round) ORDER BY id DESC", on: connection
    ).map(\.value)
  }

  /// Those that close the duties of units in the round of a plan: noted, or sent and not looked at.
  static func counting(for plan: Plan, _ within: SQL, on connection: any Connection) throws -> [ResponsePlan] {
    try Records.all(
      ResponsePlan.self,
      "WHERE plan = \(plan.id) AND round = \(plan.round) AND state IN ('sent', 'noted')\(within) ORDER BY id",
      on: connection
    ).map(\.value)
  }

  /// The last of each unit in the round of a plan, as far as lists need it.
  public static func last(under plan: Plan, on connection: any Connection) throws -> [Unit.ID: ResponsePlan] {
    let all = try Records.all(
      ResponsePlan.self, "WHERE plan = \(plan.id) AND round = \(plan.round) AND state <> 'replaced' ORDER BY id",
      on: connection)
    return Dictionary(all.map { ($0.value.unit, $0.value) }, uniquingKeysWith: { $1 })
  }

  /// How many of them wait for the standing office of a plan.
  public static func waiting(under plan: Plan, on connection: any Connection) throws -> Int {
    try connection.first(
      "SELECT count(*) FROM response_plan WHERE plan = \(plan.id) AND round = \(plan.round) AND state = 'sent'"
    ) { try $0.int(0) } ?? 0
  }

  /// Those that were sent back to units and to which nothing later was sent, the latest first.
  public static func returned(to units: [Unit.ID], on connection: any Connection) throws -> [ResponsePlan] {
    guard !units.isEmpty else { return [] }
    return try Records.all(
      ResponsePlan.self,
      """
      WHERE unit IN (\(units)) AND state = 'returned' AND NOT EXISTS (
        SELECT 1 FROM response_plan AS later WHERE later.unit = response_plan.unit
        AND later.plan = response_plan.plan AND later.round = response_plan.round AND later.id > response_plan.id)
      ORDER BY id DESC LIMIT 20
      """, on: connection
    ).map(\.value)
  }

  /// The plans of a unit in response to movements, the first sent first.
  public static func all(of unit: Unit.ID, on connection: any Connection) throws -> [Loaded<ResponsePlan>] {
    try Records.all(ResponsePlan.self, "WHERE unit = \(unit) ORDER BY id", on: connection)
  }
}
