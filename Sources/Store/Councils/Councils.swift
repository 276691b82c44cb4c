import Domain
import Markup

extension Council: StoredRecord {
  public static let table: StaticString = "council"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] { [("plan", plan.sqlValue)] }

  /// One row for each seat that someone has or had, in their order, so that who sits where today is known without the
  /// document: with the first and the last day, NULL without end.
  public static let derivedTables: [DerivedTable<Council>] = [
    DerivedTable("council_seat", of: "council", ["place", "person", "seat", "since", "through"]) { council in
      council.members.enumerated().map { place, member in
        let last = [member.through, council.through].compactMap { $0 }.min()
        return [
          place.sqlValue, member.person.sqlValue, member.seat.rawValue.sqlValue, member.from.sqlValue, last.sqlValue,
        ]
      }
    }
  ]
}

/// Finding councils.
public enum Councils {
  public static func of(_ plan: Plan.ID, on connection: any Connection) throws -> [Council] {
    try Records.all(Council.self, "WHERE plan = \(plan) ORDER BY id", on: connection).map(\.value)
  }

  /// The seats that the person has on that day.
  public static func seats(
    of person: Person.ID, on day: Day, _ connection: any Connection
  ) throws -> [(council: Council.ID, seat: Council.Seat)] {
    try connection.rows(
      """
      SELECT council, seat FROM council_seat
      WHERE person = \(person) AND (since IS NULL OR since <= \(day)) AND (through IS NULL OR through >= \(day))
      ORDER BY council, place
      """
    ) { row in
      guard let seat = Council.Seat(rawValue: try row.text(1)) else { throw Fault("unknown seat in a council") }
      return (try row.identifier(0), seat)
    }
  }
}
