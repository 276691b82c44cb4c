import Markup
import Store
import TestSupport
import Testing

/// A step of the schema knows the rows of its day, not the types of today.
@Suite("Steps of the schema") struct MigrationTests {
  @Test("Seats follow from councils as they were written then, though today's program could not read them")
  func seats() async throws {
    let store = try await TestDatabase()
    let database = store.database
    try await database.migrate(through: 25)
    let document = """
      {"members": [{"person": "p1", "seat": "chair", "from": "2024-02-01"}, {"person": "p2", "seat": "member",
      "through": "2024-06-30"}], "through": "2024-12-31"}
      """
    _ = try await database.write { connection in
      try connection.run(
        """
        INSERT INTO council (id, version, document, seal, plan) VALUES ('c1', 1, \(document), '', 'mau')
        """)
    }
    try await database.migrate(through: 26)
    let seats = try await database.read { connection in
      try connection.rows("SELECT person, seat, since, through FROM council_seat ORDER BY place") { row in
        "\(try row.text(0)) \(try row.text(1)) \(try row.optionalText(2) ?? "-") \(try row.optionalText(3) ?? "-")"
      }
    }
    #expect(seats == ["p1 chair 2024-02-01 2024-12-31", "p2 member - 2024-06-30"])
  }
}
