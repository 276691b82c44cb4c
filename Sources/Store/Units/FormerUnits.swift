import Domain
import Markup

/// The units in which records were before they went to one that took over, as rows that follow from the records: the
/// report of such a unit may have counted them.
enum FormerUnits {
  /// - Parameter units: of a record, in their order.
  static func table<R: StoredRecord>(_ units: @escaping @Sendable (R) -> [FormerUnit]?) -> DerivedTable<R> {
    DerivedTable("former_unit", of: "record", ["place", "unit", "since", "until"]) { rows(of: units($0)) }
  }

  /// Each with when the record came there and when it went; in the first it was from the beginning.
  private static func rows(of units: [FormerUnit]?) -> [[SQL.Value]] {
    var since: Int64 = 0
    return (units ?? []).enumerated().map { place, former in
      defer { since = former.until.microseconds }
      return [place.sqlValue, former.unit.sqlValue, since.sqlValue, former.until.microseconds.sqlValue]
    }
  }
}
