import Foundation
import Markup
import Store
import TestSupport
import Testing

@Suite("The engine, whichever it is")
struct EngineTests {
  private let store: TestDatabase

  init() async throws { store = try await TestDatabase() }

  private func open() async throws -> any Database {
    let database = store.database
    try await database.migrate([
      Migration(
        1, "notes",
        [
          "CREATE TABLE note (id BIGINT PRIMARY KEY, text TEXT, share DOUBLE PRECISION, bytes BYTEA)",
          "CREATE TABLE link (note BIGINT NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED)",
        ])
    ])
    return database
  }

  private static func count(_ connection: any Connection) throws -> Int? {
    try connection.first("SELECT count(*) FROM note") { try $0.int(0) }
  }

  @Test("A read sees one moment, whatever is written meanwhile")
  func snapshot() async throws {
    let database = try await open()
    try await database.write { try $0.run("INSERT INTO note (id) VALUES (1)") }
    let (begun, tellBegun) = AsyncStream.makeStream(of: Void.self)
    let written = DispatchSemaphore(value: 0)
    async let counts = database.read { connection in
      let before = try EngineTests.count(connection)
      tellBegun.yield()
      written.wait()
      return [before, try EngineTests.count(connection)]
    }
    for await _ in begun { break }
    try await database.write { try $0.run("INSERT INTO note (id) VALUES (2)") }
    written.signal()
    #expect(try await counts == [1, 1])
    #expect(try await database.read(EngineTests.count) == 2)
  }

  @Test("What was foreseen has the answers that it would have had, each as often as it is asked")
  func foreseenQuestions() async throws {
    let database = try await open()
    let texts: @Sendable (any Connection) throws -> [String] = { connection in
      try connection.rows("SELECT text FROM note ORDER BY id") { try $0.text(0) }
    }
    try await database.write { try $0.run("INSERT INTO note (id, text) VALUES (1, 'a'), (2, 'b')") }
    let read = try await database.read { connection in
      try connection.foresee { asked in
        _ = try EngineTests.count(asked)
        _ = try texts(asked)
        _ = try asked.first("SELECT text FROM note WHERE id = \(7)") { try $0.text(0) }
      }
      let none = try connection.first("SELECT text FROM note WHERE id = \(7)") { try $0.text(0) }
      return (
        texts: [try texts(connection), try texts(connection)], none: none, count: try EngineTests.count(connection),
        another: try connection.first("SELECT text FROM note WHERE id = \(2)") { try $0.text(0) }
      )
    }
    #expect(read.texts == [["a", "b"], ["a", "b"]])
    #expect(read.none == nil)
    #expect(read.count == 2)
    #expect(read.another == "b")
  }

  @Test("What was foreseen before a change is asked anew after it")
  func foreseenBeforeChange() async throws {
    let database = try await open()
    let counts = try await database.write { connection in
      var counts: [Int?] = []
      try connection.foresee { _ = try EngineTests.count($0) }
      try connection.run("INSERT INTO note (id) VALUES (1)")
      counts.append(try EngineTests.count(connection))
      try connection.foresee { _ = try EngineTests.count($0) }
      #expect(try connection.changes("DELETE FROM note") == 1)
      counts.append(try EngineTests.count(connection))
      return counts
    }
    #expect(counts == [1, 0])
  }

  @Test("A question that was foreseen and is no good fails the work")
  func foreseenFailure() async throws {
    let database = try await open()
    await #expect(throws: Fault.self) {
      try await database.read { connection in
        try connection.foresee { asked in _ = try asked.first("SELECT lost FROM nowhere") { try $0.int(0) } }
        _ = try connection.first("SELECT lost FROM nowhere") { try $0.int(0) }
      }
    }
    #expect(try await database.read(EngineTests.count) == 0)
  }

  @Test("When the transaction cannot be committed, everyone in it learns so, and the next one goes on")
  func brokenCommit() async throws {
    let database = try await open()
    await #expect(throws: Fault.self) {
      try await database.write { try $0.run("INSERT INTO link (note) VALUES (9)") }
    }
    try await database.write { try $0.run("INSERT INTO note (id) VALUES (1)") }
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
      try await database.read { try $0.run("INSERT INTO note (id) VALUES (1)") }
    }
    await #expect(throws: Fault.self) {
      try await database.readOnce { try $0.run("INSERT INTO note (id) VALUES (1)") }
    }
    #expect(try await database.read(EngineTests.count) == 0)
  }

  private struct Missed: Error {}

  @Test("A statement that had to change one row and changed none ends the write, whatever comes after it")
  func missedRow() async throws {
    let database = try await open()
    for isFollowed in [false, true] {
      await #expect(throws: Missed.self) {
        try await database.write { connection in
          try connection.run("INSERT INTO note (id) VALUES (1)")
          try connection.run("UPDATE note SET text = 'x' WHERE id = 9", changing: 1, orElse: Missed())
          if isFollowed { try connection.run("INSERT INTO note (id) VALUES (2)") }
        }
      }
    }
    try await database.write { connection in
      try connection.run("INSERT INTO note (id) VALUES (1)")
      try connection.run("UPDATE note SET text = 'x' WHERE id = 1", changing: 1, orElse: Missed())
    }
    #expect(try await database.read(EngineTests.count) == 1)
  }

  @Test("What a write did before is there when it asks, however much it was; what fails last keeps nothing of it")
  func order() async throws {
    let database = try await open()
    let seen = try await database.write { connection in
      for id in 1...200 { try connection.run("INSERT INTO note (id) VALUES (\(id))") }
      let changed = try connection.changes("UPDATE note SET text = 'x' WHERE id > 150")
      return [changed, try EngineTests.count(connection)]
    }
    #expect(seen == [50, 200])
    await #expect(throws: Fault.self) {
      try await database.write { connection in
        _ = try EngineTests.count(connection)
        try connection.run("DELETE FROM note")
        try connection.run("INSERT INTO note (id) VALUES (1), (1)")
      }
    }
    #expect(try await database.read(EngineTests.count) == 200)
  }

  @Test("Values come back as they were bound")
  func values() async throws {
    let database = try await open()
    let text = "Đổi mới\u{1F600}'; DROP TABLE note; --"
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
      try connection.rows(
        "SELECT id, text, share, bytes FROM note WHERE id <> \(1) AND CAST(\(none) AS BIGINT) IS NULL"
      ) { row in
        (0..<4).map { row.value($0) }
      }
    }
    #expect(stored == [values])
    let empty = try await database.read { connection in
      try connection.first("SELECT text, bytes, share, id FROM note WHERE id = 1") { row in
        (
          try row.text(0), try row.blob(1), row.isNull(2), try row.double(3), try row.bool(3),
          try row.optionalText(7)
        )
      }
    }
    let row = try #require(empty)
    #expect(row.0.isEmpty && row.1.isEmpty && row.2 && row.3 == 1 && row.4 && row.5 == nil)
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
        group.addTask { try await database.write { try $0.run("INSERT INTO note (id) VALUES (\(id))") } }
      }
      try await group.waitForAll()
    }
    try await database.close()
    await #expect(throws: Fault.self) { try await database.read(EngineTests.count) }
    await #expect(throws: Fault.self) { try await database.write { try $0.run("DELETE FROM note") } }
    #expect(try await store.reopened().read(EngineTests.count) == 50)
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
    // Were the table of the broken step still there, making it again would fail.
    try await database.write { try $0.run("CREATE TABLE third (id BIGINT)") }
  }
}
