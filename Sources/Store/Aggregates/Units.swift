import Domain
import Markup

extension Unit: StoredRecord {
  public static let table: StaticString = "unit"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("name", name.sqlValue), ("kind", kind.sqlValue), ("parent", parent.sqlValue)]
  }
}

extension Adoption: StoredRecord {
  public static let table: StaticString = "adoption"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] { [("plan", plan.sqlValue), ("unit", unit.sqlValue)] }
}

/// Finding units and their own plans in response to a movement.
public enum Units {
  public static func tree(on connection: any Connection) throws -> UnitTree {
    UnitTree(try Records.all(Unit.self, on: connection).map(\.value))
  }

  public static func adoptions(of plan: Plan.ID, on connection: any Connection) throws -> [Adoption] {
    try Records.all(Adoption.self, "WHERE plan = \(plan) ORDER BY id", on: connection).map(\.value)
  }

  public static func adoption(of plan: Plan.ID, by unit: Unit.ID, on connection: any Connection) throws -> Adoption? {
    try Records.all(Adoption.self, "WHERE plan = \(plan) AND unit = \(unit)", on: connection).first?.value
  }
}
