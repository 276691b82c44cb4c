import Domain
import Markup

extension Council: StoredRecord {
  public static let table: StaticString = "council"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] { [("plan", plan.sqlValue)] }

  public static var derivedTables: [(table: StaticString, column: StaticString)] { [("council_seat", "council")] }

  /// One row for each seat that someone has or had, in their order, so that who sits where today is known without the
  /// document.
  public func updateDerivedRows(from before: Council?, on connection: any Connection) throws {
    try connection.run("DELETE FROM council_seat WHERE council = \(id)")
    for (place, seat) in seats.enumerated() {
      try connection.run(
        """
        INSERT INTO council_seat (council, place, person, seat, since, through)
        VALUES (\(id), \(place), \(seat.person), \(seat.seat), \(seat.since), \(seat.through))
        """)
    }
  }

  public func derivedRowsMismatch(on connection: any Connection) throws -> String? {
    let stored = try connection.rows(
      "SELECT person, seat, since, through FROM council_seat WHERE council = \(id) ORDER BY place"
    ) { row in
      SeatRow(
        person: try row.identifier(0), seat: try row.text(1), since: try row.optionalDay(2),
        through: try row.optionalDay(3))
    }
    return stored == seats ? nil : "council_seat"
  }

  private struct SeatRow: Equatable {
    var person: Person.ID
    var seat: String
    /// The first and the last day, nil without end.
    var since: Day?
    var through: Day?
  }

  private var seats: [SeatRow] {
    members.map { member in
      SeatRow(
        person: member.person, seat: member.seat.rawValue, since: member.from,
        through: [member.through, through].compactMap { $0 }.min())
    }
  }
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
