import Domain
import Markup

extension Announcement: StoredRecord {
  public static let table: StaticString = "announcement"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("round", round.sqlValue), ("sender", sender.description.sqlValue),
      ("state", state.rawValue.sqlValue), ("kind", content.kind.rawValue.sqlValue),
      ("number", issue?.number.sqlValue ?? .null),
      ("fulfils", (content.duties.isEmpty ? 0 : 1).sqlValue),
    ]
  }
  public var files: [String] { annexes.map(\.digest) }
}

extension Distribution: StoredRecord {
  public static let table: StaticString = "distribution"
  /// Of what its sender addressed, or of what a unit passed on.
  public static func key(_ announcement: Announcement.ID, via unit: Unit.ID?) -> String {
    "\(announcement)/\(unit?.description ?? "sender")"
  }
  public var key: String { Self.key(announcement, via: via) }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("announcement", announcement.sqlValue), ("via", via.sqlValue), ("units", units.count.sqlValue),
      ("at", at.microseconds.sqlValue),
    ]
  }

  public static var derivedTables: [(table: StaticString, column: StaticString)] {
    [("distribution_unit", "distribution")]
  }

  public func updateDerivedRows(from before: Distribution?, on connection: any Connection) throws {
    if before?.units == units, before?.asked == asked { return }
    try connection.run("DELETE FROM distribution_unit WHERE distribution = \(key)")
    let asked = Set(asked)
    for start in stride(from: 0, to: units.count, by: 500) {
      let rows = units[start..<min(start + 500, units.count)]
        .map { "(\(key), \($0), \(announcement), \(asked.contains($0) ? 1 : 0))" as SQL }
      try connection.run(
        """
        INSERT INTO distribution_unit (distribution, unit, announcement, asked)
        VALUES \(rows.joined(separator: ", "))
        """)
    }
  }

  public func derivedRowsMismatch(on connection: any Connection) throws -> String? {
    let stored = try connection.rows(
      "SELECT unit, announcement, asked FROM distribution_unit WHERE distribution = \(key)"
    ) { "\(try $0.text(0)) \(try $0.text(1)) \(try $0.int(2))" }
    let asked = Set(asked)
    let due = Set(units.map { "\($0) \(announcement) \(asked.contains($0) ? 1 : 0)" })
    return Set(stored) == due ? nil : "distribution_unit"
  }
}

extension Acknowledgement: StoredRecord {
  public static let table: StaticString = "acknowledgement"
  public static func key(_ announcement: Announcement.ID, _ unit: Unit.ID) -> String { "\(announcement)/\(unit)" }
  public var key: String { Self.key(announcement, unit) }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("announcement", announcement.sqlValue), ("unit", unit.sqlValue), ("person", by.sqlValue),
      ("at", at.microseconds.sqlValue),
    ]
  }
}
