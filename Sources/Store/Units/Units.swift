import Domain
import Markup

extension Unit: StoredRecord {
  public static let table: StaticString = "unit"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("name", name.sqlValue), ("kind", kind.sqlValue), ("parent", parent.sqlValue),
      ("successor", mergedInto.sqlValue), ("above", (mergedInto ?? parent).sqlValue),
    ]
  }

  public func updateDerivedRows(from before: Unit?, on connection: any Connection) throws {
    try Units.noteChange(on: connection)
  }

  public func removeDerivedRows(on connection: any Connection) throws {
    try Units.noteChange(on: connection)
  }
}

/// Finding units.
public enum Units {
  /// A number drawn by lot in each write that changes units: while it is the same, none of them was changed. A count
  /// would come back when a server goes on without its last writes.
  public static func mark(on connection: any Connection) throws -> Int {
    try connection.first("SELECT value FROM counter WHERE name = 'units'") { try $0.int(0) } ?? 0
  }

  /// Gives the units another mark: at the end of the write, where several write at once.
  static func noteChange(on connection: any Connection) throws {
    if let pending = connection.tallyChanges {
      pending.noteUnits()
    } else {
      try renewMark(on: connection)
    }
  }

  static func renewMark(on connection: any Connection) throws {
    try connection.run(
      """
      INSERT INTO counter (name, value) VALUES ('units', \(Int.random(in: 1...Int.max)))
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """)
  }

  /// Every unit, with what is above and below it.
  public static func tree(on connection: any Connection) throws -> UnitTree {
    UnitTree(try Records.all(Unit.self, on: connection).map(\.value))
  }

  /// Those units with all above and all below them, and others with all above them.
  public static func tree(
    around units: [Unit.ID], and others: [Unit.ID], on connection: any Connection
  ) throws -> UnitTree {
    UnitTree(
      try Records.all(
        Unit.self,
        """
        WHERE id IN (
          WITH RECURSIVE line (id, above, depth) AS (
            SELECT id, above, 0 FROM unit WHERE id IN (\(units + others))
            UNION SELECT unit.id, unit.above, depth + 1
            FROM unit JOIN line ON unit.id = line.above WHERE depth < 20),
          tree (id, depth) AS (
            SELECT id, 0 FROM unit WHERE id IN (\(units))
            UNION SELECT unit.id, depth + 1
            FROM unit JOIN tree ON unit.above = tree.id WHERE depth < 20)
          SELECT id FROM line UNION SELECT id FROM tree)
        ORDER BY id
        """, on: connection
      ).map(\.value))
  }
}

extension Units {
  /// The unit and all above it, from itself upwards. Above a unit that was dissolved is the one that took over: who
  /// leads that sees and endorses what was filed before.
  public static func lineage(of unit: Unit.ID, on connection: any Connection) throws -> [Unit.ID] {
    try connection.rows(
      """
      WITH RECURSIVE line (id, above, depth) AS (
        SELECT id, above, 0 FROM unit WHERE id = \(unit)
        UNION ALL SELECT unit.id, unit.above, depth + 1
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

  /// The first units of a kind, by name.
  public static func of(kind: String, limit: Int, on connection: any Connection) throws -> [Unit] {
    try Records.all(
      Unit.self, "WHERE kind = \(kind) AND successor IS NULL ORDER BY name, id LIMIT \(limit)", on: connection
    ).map(\.value)
  }

  /// Units directly below those units, by name.
  public static func directlyBelow(
    _ units: [Unit.ID], limit: Int, on connection: any Connection
  ) throws -> [Unit] {
    units.isEmpty
      ? []
      : try Records.all(
        Unit.self, "WHERE parent IN (\(units)) AND successor IS NULL ORDER BY name, id LIMIT \(limit)", on: connection
      ).map(\.value)
  }

  /// The units whose work a unit took over, by name.
  public static func takenOver(by unit: Unit.ID, on connection: any Connection) throws -> [Unit] {
    try Records.all(Unit.self, "WHERE successor = \(unit) ORDER BY name, id", on: connection).map(\.value)
  }

  /// The units and all below them, with those whose work they took over.
  public static func below(_ units: [Unit.ID], on connection: any Connection) throws -> [Unit.ID] {
    try connection.rows(
      """
      WITH RECURSIVE tree (id, depth) AS (
        SELECT id, 0 FROM unit WHERE id IN (\(units))
        UNION SELECT unit.id, depth + 1
        FROM unit JOIN tree ON unit.above = tree.id WHERE depth < 20)
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

  /// A dissolved unit whose work others took over, and the unit that took over last.
  struct Heir {
    var unit: Unit.ID
    /// What the dissolved unit was called.
    var name: String
    var heir: Unit.ID
    /// What the unit is called that took over last.
    var heirName: String
  }

  /// The dissolved units whose work others took over.
  static func heirs(on connection: any Connection) throws -> [Heir] {
    try connection.rows(
      """
      WITH RECURSIVE line (id, heir, depth) AS (
        SELECT id, successor, 0 FROM unit WHERE successor IS NOT NULL
        UNION ALL SELECT line.id, unit.successor, depth + 1
        FROM line JOIN unit ON unit.id = line.heir WHERE unit.successor IS NOT NULL AND depth < 20)
      SELECT line.id, old.name, unit.id, unit.name
      FROM line JOIN unit ON unit.id = line.heir JOIN unit AS old ON old.id = line.id
      WHERE unit.successor IS NULL
      """
    ) {
      Heir(unit: try $0.identifier(0), name: try $0.text(1), heir: try $0.identifier(2), heirName: try $0.text(3))
    }
  }
}
