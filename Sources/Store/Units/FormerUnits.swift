import Domain
import Markup

/// The units in which records were before they went to one that took over, as rows that follow from the records: the
/// report of such a unit may have counted them.
enum FormerUnits {
  static let table: (table: StaticString, column: StaticString) = ("former_unit", "record")

  /// Each with when the record came there and when it went; in the first it was from the beginning.
  private static func rows(of units: [FormerUnit]?) -> [(unit: Unit.ID, since: Int64, until: Int64)] {
    var since: Int64 = 0
    return (units ?? []).map { former in
      defer { since = former.until.microseconds }
      return (former.unit, since, former.until.microseconds)
    }
  }

  /// A unit is added where the record goes to another, and none is taken away.
  static func update(
    _ key: String, from before: [FormerUnit]?, to after: [FormerUnit]?, on connection: any Connection
  ) throws {
    for (place, row) in rows(of: after).enumerated().dropFirst(before?.count ?? 0) {
      try connection.run(
        """
        INSERT INTO former_unit (record, place, unit, since, until)
        VALUES (\(key), \(place), \(row.unit), \(row.since), \(row.until))
        """)
    }
  }

  static func mismatch(_ key: String, _ units: [FormerUnit]?, on connection: any Connection) throws -> String? {
    let stored = try connection.rows("SELECT unit, since, until FROM former_unit WHERE record = \(key)") {
      "\(try $0.text(0)) \(try $0.int(1)) \(try $0.int(2))"
    }
    return Set(stored) == Set(rows(of: units).map { "\($0.unit) \($0.since) \($0.until)" }) ? nil : "former_unit"
  }
}
