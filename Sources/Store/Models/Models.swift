import Domain
import Markup

extension Model: StoredRecord {
  public static let table: StaticString = "model"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("unit", unit.sqlValue), ("state", state.rawValue.sqlValue),
      ("name", content.name.sqlValue), ("draft", (isDraft ? 1 : 0).sqlValue),
      ("returned", (returned == nil ? 0 : 1).sqlValue), ("pilot_ends", pilotEnds.sqlValue),
      ("passed", passedOn.sqlValue),
    ]
  }

  /// A model outlasts the round in which it was registered.
  public func roundMarks(on connection: any Connection) -> [RoundMark] { [] }
}

/// Which models a list has, and what the asker may see.
public struct ModelFilter: Sendable {
  public var plan: Plan.ID?
  public var state: Model.State?
  /// Only those that everyone reads.
  public var isPublic = false
  /// The units and plans that the asker may see; nil for all. Drafts are their units' alone.
  public var seen: (units: [Unit.ID], plans: [Plan.ID])?

  public init(plan: Plan.ID? = nil, state: Model.State? = nil, isPublic: Bool = false) {
    (self.plan, self.state, self.isPublic) = (plan, state, isPublic)
  }

  fileprivate var condition: SQL {
    var parts: [SQL] = ["1 = 1"]
    if let plan { parts.append("plan = \(plan)") }
    if let state { parts.append("state = \(state.rawValue)") }
    if isPublic { parts.append("state = 'passed'") }
    if let seen {
      parts.append("(unit IN (\(seen.units)) OR (plan IN (\(seen.plans)) AND draft = 0))")
    }
    return parts.joined(separator: " AND ")
  }
}

/// Finding models.
public enum Models {
  /// A page of them: of what everyone reads the latest passed first, else the one begun last.
  public static func page(
    _ filter: ModelFilter, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [Model] {
    let order: SQL = filter.isPublic ? "passed DESC, id DESC" : "id DESC"
    return try Records.page(
      Model.self, where: filter.condition, by: order, limit: limit, offset: offset, on: connection)
  }

  public static func count(_ filter: ModelFilter, on connection: any Connection) throws -> Int {
    try Records.count(Model.self, where: filter.condition, on: connection)
  }

  /// How many models of a plan wait for its standing office, by state.
  public static func waiting(of plan: Plan.ID, on connection: any Connection) throws -> (agree: Int, review: Int) {
    func count(_ state: Model.State) throws -> Int {
      try self.count(ModelFilter(plan: plan, state: state), on: connection)
    }
    return (try count(.registered), try count(.reviewing))
  }

  /// Models of units that came back to be amended, and those whose pilot is over by that day.
  public static func open(
    of units: [Unit.ID], on day: Day, limit: Int, on connection: any Connection
  ) throws -> [Model] {
    guard !units.isEmpty else { return [] }
    return try Records.all(
      Model.self, "WHERE unit IN (\(units)) AND (returned = 1 OR pilot_ends < \(day)) ORDER BY id LIMIT \(limit)",
      on: connection
    ).map(\.value)
  }

  /// Those of a plan that were found worth spreading, also those that were taken from the public since.
  public static func passed(
    of plan: Plan.ID, on connection: any Connection
  ) throws -> [(model: Model.ID, unit: Unit.ID, day: Day)] {
    try connection.rows(
      "SELECT id, unit, passed FROM model WHERE plan = \(plan) AND passed IS NOT NULL ORDER BY passed, id"
    ) { row in
      guard let day = Day(try row.text(2)) else { throw Fault("not a day") }
      return (try row.identifier(0), try row.identifier(1), day)
    }
  }
}
