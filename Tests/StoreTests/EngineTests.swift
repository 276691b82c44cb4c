import Foundation
import Markup
import Store
import Testing

@Suite("The embedded engine")
struct EngineTests {
  private let folder = NSTemporaryDirectory() + UUID().uuidString

  private func open() async throws -> SQLiteDatabase {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let database = try SQLiteDatabase(path: folder + "/a.sqlite")
    try await database.migrate([
      Migration(
        1, "notes",
        [
          "CREATE TABLE note (id BIGINT PRIMARY KEY, text TEXT, share DOUBLE PRECISION, bytes BYTEA)",
          "CREATE TABLE link (note BIGINT NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED)",
        ]),
      Migration(2, "search") { try $0.search.create() },
    ])
    return database
  }

  private static func count(_ connection: any Connection) throws -> Int? {
    try connection.first("SELECT count(*) FROM note") { try $0.int(0) }
  }

  @Test("A commit waits for the disk: synchronous is FULL, the journal is written ahead")
  func durability() async throws {
    let database = try await open()
    let (level, mode, keys) = try await database.write { connection in
      (
        try connection.first("PRAGMA synchronous") { try $0.int(0) },
        try connection.first("PRAGMA journal_mode") { try $0.text(0) },
        try connection.first("PRAGMA foreign_keys") { try $0.int(0) }
      )
    }
    #expect(level == 2)
    #expect(mode == "wal")
    #expect(keys == 1)
  }

  @Test("What was acknowledged is there when the files are opened after a crash")
  func crash() async throws {
    let database = try await open()
    for id in 0..<20 { try await database.write { _ = try $0.run("INSERT INTO note (id) VALUES (\(id))") } }
    let copy = folder + "/copy"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    for name in ["a.sqlite", "a.sqlite-wal"] {
      try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: "\(copy)/\(name)")
    }
    let reopened = try SQLiteDatabase(path: copy + "/a.sqlite")
    #expect(try await reopened.read(EngineTests.count) == 20)
  }

  @Test("A read sees one moment, whatever is written meanwhile")
  func snapshot() async throws {
    let database = try await open()
    try await database.write { _ = try $0.run("INSERT INTO note (id) VALUES (1)") }
    let (begun, tellBegun) = AsyncStream.makeStream(of: Void.self)
    let written = DispatchSemaphore(value: 0)
    async let counts = database.read { connection in
      let before = try EngineTests.count(connection)
      tellBegun.yield()
      written.wait()
      return [before, try EngineTests.count(connection)]
    }
    for await _ in begun { break }
    try await database.write { _ = try $0.run("INSERT INTO note (id) VALUES (2)") }
    written.signal()
    #expect(try await counts == [1, 1])
    #expect(try await database.read(EngineTests.count) == 2)
  }

  @Test("When the transaction cannot be committed, everyone in it learns so, and the next one goes on")
  func brokenCommit() async throws {
    let database = try await open()
    await #expect(throws: Fault.self) {
      try await database.write { _ = try $0.run("INSERT INTO link (note) VALUES (9)") }
    }
    try await database.write { _ = try $0.run("INSERT INTO note (id) VALUES (1)") }
    #expect(try await database.read { try $0.first("SELECT count(*) FROM link") { try $0.int(0) } } == 0)
  }

  @Test("A write that fails halfway leaves nothing, and a read cannot change anything")
  func nothingByHalves() async throws {
    let database = try await open()
    await #expect(throws: Fault.self) {
      try await database.write { connection in
        try connection.run("INSERT INTO note (id) VALUES (1)")
        try connection.run("INSERT INTO note (id) VALUES (1)")
      }
    }
    await #expect(throws: Fault.self) {
      try await database.read { _ = try $0.run("INSERT INTO note (id) VALUES (1)") }
    }
    #expect(try await database.read(EngineTests.count) == 0)
  }

  @Test("Values come back as they were bound")
  func values() async throws {
    let database = try await open()
    let text = "Đổi mới\0\u{1F600}'; DROP TABLE note; --"
    let none: Int? = nil
    let values: [SQL.Value] = [.int(.max), .text(text), .double(79.995), .blob([0, 255])]
    try await database.write { connection in
      try connection.run(
        """
        INSERT INTO note (id, text, share, bytes) VALUES (\(values[0]), \(values[1]), \(values[2]), \(values[3]))
        """)
      try connection.run("INSERT INTO note (id, text, bytes) VALUES (\(1), \(""), \([UInt8]()))")
    }
    let stored = try await database.read { connection in
      try connection.rows("SELECT id, text, share, bytes FROM note WHERE id <> \(1) AND \(none) IS NULL") { row in
        (0..<4).map { row.value($0) }
      }
    }
    #expect(stored == [values])
    let empty = try await database.read { connection in
      try connection.first("SELECT text, bytes, share, id FROM note WHERE id = 1") { row in
        (
          try row.text(0), try row.blob(1), try row.optionalDouble(2), try row.double(3), try row.bool(3),
          try row.optionalText(7)
        )
      }
    }
    let row = try #require(empty)
    #expect(row.0.isEmpty && row.1.isEmpty && row.2 == nil && row.3 == 1 && row.4 && row.5 == nil)
  }

  @Test("A statement may run again while its own rows are being read")
  func reentrance() async throws {
    let database = try await open()
    let pairs = try await database.write { connection in
      for id in 1...3 { try connection.run("INSERT INTO note (id) VALUES (\(id))") }
      return try connection.rows("SELECT id FROM note ORDER BY id") { outer in
        let inner = try connection.rows("SELECT id FROM note ORDER BY id") { try $0.int(0) }
        return [try outer.int(0)] + inner
      }
    }
    #expect(pairs == [[1, 1, 2, 3], [2, 1, 2, 3], [3, 1, 2, 3]])
  }

  @Test("Lists of thousands of values are bound")
  func longLists() async throws {
    let database = try await open()
    let ids = Array(1...30_000)
    let found = try await database.write { connection in
      for id in 1...3 { try connection.run("INSERT INTO note (id) VALUES (\(id))") }
      return try connection.rows("SELECT id FROM note WHERE id IN (\(ids)) ORDER BY id") { try $0.int(0) }
    }
    #expect(found == [1, 2, 3])
    let empty = try await database.read { connection in
      try connection.first("SELECT count(*) FROM note WHERE id NOT IN (\([Int]()))") { try $0.int(0) }
    }
    #expect(empty == 3)
  }

  @Test("A closed database refuses, and closing waits for the writes under way")
  func closing() async throws {
    let database = try await open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for id in 0..<50 {
        group.addTask { try await database.write { _ = try $0.run("INSERT INTO note (id) VALUES (\(id))") } }
      }
      try await group.waitForAll()
    }
    try await database.close()
    await #expect(throws: Fault.self) { try await database.read(EngineTests.count) }
    await #expect(throws: Fault.self) { try await database.write { _ = try $0.run("DELETE FROM note") } }
    #expect(try await SQLiteDatabase(path: folder + "/a.sqlite").read(EngineTests.count) == 50)
  }

  @Test("A step known by another name is refused, a known one is not done twice")
  func migrations() async throws {
    let database = try await open()
    let search = Migration(2, "search", [])
    try await database.migrate([Migration(1, "notes", ["CREATE TABLE note (id BIGINT)"]), search])
    await #expect(throws: Fault.self) { try await database.migrate([Migration(1, "other", []), search]) }
    await #expect(throws: Fault.self) {
      try await database.migrate([
        Migration(1, "notes", []), search, Migration(3, "broken", ["CREATE TABLE third (id BIGINT)", "nonsense"]),
      ])
    }
    let third = try await database.read { connection in
      try connection.first("SELECT count(*) FROM sqlite_master WHERE name = 'third'") { try $0.int(0) }
    }
    #expect(third == 0)
  }
}

@Suite("Searching by words")
struct SearchIndexTests {
  private func open() async throws -> SQLiteDatabase {
    let database = try SQLiteDatabase(path: NSTemporaryDirectory() + "\(UUID().uuidString).sqlite")
    try await database.migrate([
      Migration(1, "search") { connection in
        try connection.search.create()
        try connection.run("CREATE TABLE note (id TEXT PRIMARY KEY)")
        for id in ["a", "b", "c"] { try connection.run("INSERT INTO note (id) VALUES (\(id))") }
        try connection.search.put(kind: "note", id: "a", folded: "doi moi phuong phap day hoc")
        try connection.search.put(kind: "note", id: "b", folded: "day nghe cho thanh nien")
        try connection.search.put(kind: "other", id: "c", folded: "day hoc")
      }
    ])
    return database
  }

  private func find(_ query: String, in database: SQLiteDatabase) async throws -> [String]? {
    try await database.read { connection in
      guard let condition = connection.search.matching(kind: "note", folded: query) else { return nil }
      return try connection.rows("SELECT id FROM note WHERE \(condition) ORDER BY id") { try $0.text(0) }
    }
  }

  @Test("All words must be there, each as the beginning of a word, in any order and of that kind")
  func words() async throws {
    let database = try await open()
    #expect(try await find("day", in: database) == ["a", "b"])
    #expect(try await find("hoc DA", in: database) == ["a"])
    #expect(try await find("hoc nghe", in: database) == [])
    #expect(try await find(" -- ", in: database) == nil)
  }

  @Test("A new text takes the place of the old one, and what is removed is not found")
  func replacing() async throws {
    let database = try await open()
    try await database.write { connection in
      try connection.search.put(kind: "note", id: "a", folded: "ung dung")
      try connection.search.remove(kind: "note", id: "b")
    }
    #expect(try await find("day", in: database) == [])
    #expect(try await find("ung", in: database) == ["a"])
  }

  @Test("Nothing that is typed is read as search syntax")
  func syntax() async throws {
    let database = try await open()
    let typed = [
      "\"", "day\"*", "NEAR(day hoc)", "day AND", "NOT day", "OR", "^day", "folded:day", "{folded}: day", "day*", "(",
      "-day", "+", "day + hoc", "\0day", "'; DROP TABLE search; --", "a\u{301}", "①½", "漢字", "🙂", "\u{202E}day",
      String(repeating: "day ", count: 500), String(repeating: "x", count: 100_000),
    ]
    for query in typed { _ = try await find(query, in: database) }
    #expect(try await find("NOT day", in: database) == [])
    #expect(try await find("\"day\"* ^hoc", in: database) == ["a"])
    #expect(try await find("day", in: database) == ["a", "b"])
  }

  @Test("No run of characters makes the search fail", arguments: 0..<20)
  func anyCharacters(seed: UInt32) async throws {
    let database = try await open()
    for block in stride(from: seed &* 3_000, to: seed &* 3_000 + 3_000, by: 30) {
      let scalars = (block..<block + 30).compactMap { Unicode.Scalar($0).map(Character.init) }
      _ = try await find(scalars.map { "\($0)" }.joined(separator: " "), in: database)
      _ = try await find(String(scalars), in: database)
    }
  }
}
