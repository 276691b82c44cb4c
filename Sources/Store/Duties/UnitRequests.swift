import Domain
import Markup

extension UnitRequest: StoredRecord {
  public static let table: StaticString = "unit_request"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("round", round.sqlValue),
      ("withdrawn", (withdrawn == nil ? 0 : 1).sqlValue),
    ]
  }
}

/// Finding what standing offices ask of units.
public enum UnitRequests {
  /// Those of a plan's round, the latest first.
  ///
  /// - Parameter isOpen: only those that were not withdrawn.
  public static func of(_ plan: Plan, isOpen: Bool = false, on connection: any Connection) throws -> [UnitRequest] {
    let open: SQL = isOpen ? " AND withdrawn = 0" : .empty
    return try Records.all(
      UnitRequest.self, "WHERE plan = \(plan.id) AND round = \(plan.round)\(open) ORDER BY id DESC", on: connection
    ).map(\.value)
  }
}
