import Domain
import Markup

extension Unit: StoredRecord {
  public static let table: StaticString = "unit"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("name", name.sqlValue), ("kind", kind.sqlValue), ("parent", parent.sqlValue),
      ("successor", mergedInto.sqlValue),
    ]
  }
}

extension Adoption: StoredRecord {
  public static let table: StaticString = "adoption"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] { [("plan", plan.sqlValue), ("unit", unit.sqlValue)] }
}

/// Finding units and their own plans in response to a movement.
public enum Units {
  /// Every unit, with what is above and below it.
  public static func tree(on connection: any Connection) throws -> UnitTree {
    UnitTree(try Records.all(Unit.self, on: connection).map(\.value))
  }

  /// The plans of those units in response to a movement, the first noted first.
  public static func adoptions(
    of plan: Plan.ID, by units: [Unit.ID], on connection: any Connection
  ) throws -> [Adoption] {
    try Records.all(Adoption.self, "WHERE plan = \(plan) AND unit IN (\(units)) ORDER BY id", on: connection)
      .map(\.value)
  }

  /// The plan in response to a movement that serves a unit: its own, or that of the nearest unit above it; nil while
  /// there is none.
  public static func adoption(of plan: Plan.ID, for unit: Unit.ID, on connection: any Connection) throws -> Adoption? {
    let lineage = try lineage(of: unit, on: connection)
    let known = try adoptions(of: plan, by: lineage, on: connection)
    return lineage.lazy.compactMap { unit in known.first { $0.unit == unit } }.first
  }
}

extension Units {
  /// The unit and all above it, from itself upwards. Above a unit that was dissolved is the one that took over: who
  /// leads that sees and endorses what was filed before.
  public static func lineage(of unit: Unit.ID, on connection: any Connection) throws -> [Unit.ID] {
    try connection.rows(
      """
      WITH RECURSIVE line (id, above, depth) AS (
        SELECT id, coalesce(successor, parent), 0 FROM unit WHERE id = \(unit)
        UNION ALL SELECT unit.id, coalesce(unit.successor, unit.parent), depth + 1
        FROM unit JOIN line ON unit.id = line.above WHERE depth < 20)
      SELECT id FROM line ORDER BY depth
      """
    ) { try $0.identifier(0) }
  }

  /// Where a unit's people find their colleagues: the unit, all above it, and all below the one directly above it, so
  /// that people of sister units can write together.
  public static func neighbours(of unit: Unit.ID, on connection: any Connection) throws -> [Unit.ID] {
    let line = try lineage(of: unit, on: connection)
    let near = try below([line.dropFirst().first ?? unit], on: connection)
    return Array(Set(line + near))
  }

  /// The units and all below them, with those whose work they took over.
  public static func below(_ units: [Unit.ID], on connection: any Connection) throws -> [Unit.ID] {
    try connection.rows(
      """
      WITH RECURSIVE tree (id, depth) AS (
        SELECT id, 0 FROM unit WHERE id IN (\(units))
        UNION SELECT unit.id, depth + 1
        FROM unit JOIN tree ON coalesce(unit.successor, unit.parent) = tree.id WHERE depth < 20)
      SELECT DISTINCT id FROM tree
      """
    ) { try $0.identifier(0) }
  }

  /// The dissolved units whose work those units took over, whether from them or through others.
  public static func merged(into units: [Unit.ID], on connection: any Connection) throws -> [Unit.ID] {
    try connection.rows(
      """
      WITH RECURSIVE taken (id, depth) AS (
        SELECT id, 0 FROM unit WHERE successor IN (\(units))
        UNION SELECT unit.id, depth + 1 FROM unit JOIN taken ON unit.successor = taken.id WHERE depth < 20)
      SELECT DISTINCT id FROM taken
      """
    ) { try $0.identifier(0) }
  }

  /// The plans for which the unit has a plan of its own.
  public static func adoptions(by unit: Unit.ID, on connection: any Connection) throws -> [Adoption] {
    try Records.all(Adoption.self, "WHERE unit = \(unit) ORDER BY id", on: connection).map(\.value)
  }
}
