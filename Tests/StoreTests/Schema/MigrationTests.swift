import Foundation
import Markup
import TestSupport
import Testing

@testable import Store

/// What happens to a database when the schema changes after the first release.
@Suite("Steps of the schema")
struct MigrationTests {
  /// The schema of today and a step that is made up.
  private static let later =
    Schema.migrations + [
      Migration(
        101, "nicknames",
        [
          "ALTER TABLE unit ADD COLUMN nickname TEXT NOT NULL DEFAULT ''", "UPDATE unit SET nickname = lower(name)",
          "CREATE TABLE done (at BIGINT NOT NULL)", "INSERT INTO done (at) VALUES (1)",
        ])
    ]

  @Test("A later step changes the rows that are there, is done once, and an earlier program refuses what came of it")
  func later() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    try await test.unit("PHONG MAU")
    let database = test.office.database
    for _ in 1...2 { try await database.migrate(Self.later) }
    let names = try await database.read { try $0.rows("SELECT nickname FROM unit") { try $0.text(0) } }
    #expect(names == ["phong mau"])
    let fault = await #expect(throws: Fault.self) { try await database.migrate() }
    #expect(
      fault?.description == "the database is at step 101, this program knows only 100: use a newer program")
  }

  @Test("Of many programs that start at once one does each step, and the others wait for it")
  func atOnce() async throws {
    let store = try await TestDatabase()
    let programs = try (1...6).map { _ in try store.reopened() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for program in programs { group.addTask { try await program.migrate(Self.later) } }
      try await group.waitForAll()
    }
    let done = try await store.database.read { connection in
      (
        try connection.rows("SELECT number FROM migration ORDER BY number") { try $0.int(0) },
        try connection.first("SELECT count(*) FROM done") { try $0.int(0) }
      )
    }
    #expect(done.0 == [100, 101] && done.1 == 1)
    for program in programs { try await program.close() }
  }

  @Test("A step that fails leaves the database as it was before it")
  func failing() async throws {
    let store = try await TestDatabase()
    try await store.database.migrate()
    let broken = Schema.migrations + [Migration(101, "broken", ["CREATE TABLE half (at BIGINT)", "nonsense"])]
    await #expect(throws: Fault.self) { try await store.database.migrate(broken) }
    try await SchemaShape.verify(store.database)
    try await store.database.migrate()
  }

  @Test(
    "A database of a program from before the first release is refused with what to do, and nothing of it is changed")
  func beforeTheFirstRelease() async throws {
    let store = try await TestDatabase()
    try await store.database.write { connection in
      try connection.run(Migration.table)
      try connection.run("INSERT INTO migration (number, name) VALUES (1, 'journal'), (36, 'signed copies')")
    }
    let fault = await #expect(throws: Fault.self) { try await store.database.migrate() }
    #expect(
      fault?.description == """
        the database is at step 36, that of a program from before the first release, and this program cannot read it: \
        put it aside and start with an empty one; a rehearsal is made anew by `make demo-reset`
        """)
    #expect(try await store.database.read { try $0.tables().map(\.name) } == ["migration"])
  }

  @Test("Both engines get the same tables, columns and indexes")
  func bothEngines() async throws {
    let store = try await TestDatabase()
    let other = try DatabaseAddress.sqlite(path: store.folder + "/other.sqlite").open()
    for database in [store.database, other] { try await database.migrate() }
    let (one, two) = (try await store.database.read { try $0.shape() }, try await other.read { try $0.shape() })
    #expect(one.tables.count > 40)
    #expect(one.tables.symmetricDifference(two.tables) == [])
    #expect(one.indexes.symmetricDifference(two.indexes) == [])
    #expect(one.active == two.active)
    #expect(try await columns(of: store.database) == columns(of: other))
    try await other.close()
  }

  /// Every column with its type, and whether it must hold something.
  private func columns(of database: any Database) async throws -> [String] {
    let isEmbedded = database is SQLiteDatabase
    let columns: SQL =
      isEmbedded
      ? """
      SELECT made.name, part.name, lower(part.type), CASE WHEN part."notnull" = 1 OR part.pk > 0 THEN 1 ELSE 0 END
      FROM sqlite_master AS made JOIN pragma_table_info(made.name) AS part
      WHERE made.type = 'table' AND made.name NOT LIKE 'sqlite%' ORDER BY made.name, part.name
      """
      : """
      SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT), CAST(data_type AS TEXT),
        CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END
      FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY 1, 2
      """
    return try await database.read { connection in
      try connection.rows(columns) { row in
        "\(try row.text(0)).\(try row.text(1)) \(try row.text(2))\(try row.bool(3) ? " not null" : "")"
      }.sorted()
    }
  }
}
