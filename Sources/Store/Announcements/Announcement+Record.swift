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

  public static let derivedTables: [DerivedTable<Distribution>] = [
    DerivedTable("distribution_unit", of: "distribution", ["unit", "announcement", "asked"]) { distribution in
      let asked = Set(distribution.asked)
      return distribution.units.map {
        [$0.sqlValue, distribution.announcement.sqlValue, asked.contains($0).sqlValue]
      }
    }
  ]
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
