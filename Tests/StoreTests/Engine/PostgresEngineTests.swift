import Dispatch
import Foundation
import Markup
import Store
import Synchronization
import TestSupport
import Testing

/// A number that many count up.
private final class Count: Sendable {
  private let number = Mutex(0)

  var value: Int { number.withLock { $0 } }

  func next() -> Int {
    number.withLock { number in
      number += 1
      return number
    }
  }
}

@Suite("PostgreSQL alone", .enabled(if: TestDatabase.server != nil, "runs when make test has started a PostgreSQL"))
struct PostgresEngineTests {
  private let store: TestDatabase

  init() async throws { store = try await TestDatabase() }

  private func open() async throws -> any Database {
    try await store.database.migrate([
      Migration(
        1, "notes",
        [
          "CREATE TABLE note (id BIGINT PRIMARY KEY, text TEXT)",
          "INSERT INTO note (id, text) VALUES (1, '0'), (2, '0')",
        ])
    ])
    return store.database
  }

  private static func number(_ id: Int, on connection: any Connection) throws -> Int {
    let text = try connection.first("SELECT text FROM note WHERE id = \(id)\(connection.holding)") { try $0.text(0) }
    return Int(text ?? "") ?? -1
  }

  @Test("Who holds a row decides on what those before left: fifty who count up at once reach fifty")
  func holding() async throws {
    let database = try await open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask {
          try await database.write { connection in
            let number = try PostgresEngineTests.number(1, on: connection)
            try connection.run("UPDATE note SET text = \("\(number + 1)") WHERE id = 1")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await database.read { try PostgresEngineTests.number(1, on: $0) } == 50)
  }

  @Test("Two who hold rows crosswise both get done")
  func deadlock() async throws {
    let database = try await open()
    let meetings = Count()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for order in [[1, 2], [2, 1]] {
        group.addTask {
          try await database.write { connection in
            for id in order {
              let number = try PostgresEngineTests.number(id, on: connection)
              try connection.run("UPDATE note SET text = \("\(number + 1)") WHERE id = \(id)")
              // The first time, neither goes on before both hold their first row.
              _ = meetings.next()
              while meetings.value < 2 {}
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let numbers = try await database.read {
      try [PostgresEngineTests.number(1, on: $0), PostgresEngineTests.number(2, on: $0)]
    }
    #expect(numbers == [2, 2])
  }

  @Test("A key that another took meanwhile is looked at again, not a fault")
  func takenKey() async throws {
    let database = try await open()
    let inserted = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try await database.write { connection in
            if try connection.first("SELECT 1 FROM note WHERE id = 9", { _ in true }) ?? false { return false }
            try connection.run("INSERT INTO note (id) VALUES (9)")
            return true
          }
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(inserted == 1)
  }

  @Test("A failure that someone swallowed keeps nothing of the write, and is told")
  func swallowed() async throws {
    let database = try await open()
    await #expect(throws: Fault.self) {
      try await database.write { connection in
        try connection.run("INSERT INTO note (id) VALUES (3)")
        try? connection.run("SELECT nonsense")
      }
    }
    #expect(try await database.read { try $0.first("SELECT count(*) FROM note") { try $0.int(0) } } == 2)
  }

  @Test("A connection that the server ends is made anew; the write takes effect once")
  func endedConnection() async throws {
    let database = try await open()
    let tries = Count()
    try await database.write { connection in
      try connection.run("UPDATE note SET text = \("1") WHERE id = 1")
      if tries.next() == 1 { try connection.run("SELECT pg_terminate_backend(pg_backend_pid())") }
    }
    #expect(tries.value == 2)
    #expect(try await database.read { try PostgresEngineTests.number(1, on: $0) } == 1)
  }

  @Test("A connection whose statements were prepared for an older schema is made anew")
  func changedSchema() async throws {
    let database = try await open()
    let other = try store.reopened()
    for column: SQL in ["a", "b"] {
      // More often than there are connections, so that each has prepared it.
      for _ in 0..<8 {
        let text = try await database.write { connection in
          try connection.first("SELECT * FROM note WHERE id = 1") { try $0.text(1) }
        }
        #expect(text == "0")
      }
      try await other.write { try $0.run("ALTER TABLE note ADD COLUMN \(column) TEXT") }
    }
    try await other.close()
  }

  @Test("A server that takes no changes for a while is trouble that passes, and one that takes them again is found")
  func standby() async throws {
    let database = try await open()
    func insert(_ id: Int) async throws {
      try await database.write { connection in
        // As the connections of a server that stands by for another.
        if id == 5 { try connection.run("SET TRANSACTION READ ONLY") }
        try connection.run("INSERT INTO note (id) VALUES (\(id))")
      }
    }
    let fault = await #expect(throws: Fault.self) { try await insert(5) }
    #expect(fault?.isPassing == true)
    try await insert(6)
  }

  @Test("A lock that is never given up, a full disk and too many connections are trouble that passes")
  func passing() async throws {
    let database = try await open()
    for state: SQL in ["53100", "53200", "57014", "58030", "40001"] {
      let fault = await #expect(throws: Fault.self) {
        try await database.write { connection in
          try connection.run(
            "DO $$ BEGIN RAISE EXCEPTION 'as the server would' USING ERRCODE = '\(state)'; END $$")
        }
      }
      #expect(fault?.isPassing == true, "\(state)")
    }
  }

  @Test("Of several who claim, each gets rows of its own")
  func claiming() async throws {
    let database = try await open()
    try await database.write { connection in
      for id in 10..<30 { try connection.run("INSERT INTO note (id, text) VALUES (\(id), 'waits')") }
    }
    let claimed = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<4 {
        group.addTask {
          try await database.write { connection in
            let rows = try connection.rows(
              "SELECT id FROM note WHERE text = 'waits' ORDER BY id LIMIT 5\(connection.claiming)"
            ) { try $0.int(0) }
            try connection.run("UPDATE note SET text = 'taken' WHERE id IN (\(rows))")
            return rows
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(claimed.count == Set(claimed).count)
  }

  @Test("Rows of a stream come in portions, in order")
  func stream() async throws {
    let database = try await open()
    let sum = try await database.read { connection in
      var (count, sum) = (0, 0)
      try connection.stream("SELECT CAST(n AS BIGINT) FROM generate_series(1, 1200) AS n ORDER BY n") { row in
        count += 1
        #expect(try row.int(0) == count)
        sum += try connection.first("SELECT \(try row.int(0))") { try $0.int(0) } ?? 0
      }
      return sum
    }
    #expect(sum == 1200 * 1201 / 2)
  }

  @Test("More statements than stay prepared are run, in reads and in writes")
  func manyStatements() async throws {
    let database = try await open()
    @Sendable func found(_ connection: any Connection) throws -> [Int] {
      try (1...900).map { number in
        try connection.rows("SELECT id FROM note WHERE id IN (\(Array(1...number)))") { try $0.int(0) }.count
      }
    }
    let expected = [1] + Array(repeating: 2, count: 899)
    #expect(try await database.read(found) == expected)
    #expect(try await database.write(found) == expected)
  }

  @Test("A read that was refused something is over: the next one on its connection sees what was written since")
  func afterFailedRead() async throws {
    let database = try await open()
    for id in 10..<30 {
      await #expect(throws: Fault.self) { try await database.read { try $0.each("SELECT 1 / 0") { _ in } } }
      try await database.write { try $0.run("INSERT INTO note (id) VALUES (\(id))") }
      #expect(try await database.read { try $0.first("SELECT max(id) FROM note") { try $0.int(0) } } == id)
    }
  }

  @Test("Sums are whole numbers, and a text with NUL is a fault")
  func values() async throws {
    let database = try await open()
    let sums = try await database.read { connection in
      try connection.first(
        "SELECT sum(n), sum(-n * 1000000), sum(n) - 3 FROM (VALUES (CAST(1 AS BIGINT)), (2)) AS v (n)"
      ) {
        [try $0.int(0), try $0.int(1), try $0.int(2)]
      }
    }
    #expect(sums == [3, -3_000_000, 0])
    await #expect(throws: Fault.self) {
      try await database.write { try $0.run("UPDATE note SET text = \("a\0b")") }
    }
  }

  @Test("A server that is not there is told plainly, and not waited for long")
  func unreachable() {
    let fault = #expect(throws: Fault.self) { _ = try PostgresDatabase("host=/nowhere dbname=x") }
    #expect(fault?.isPassing == true)
    #expect(fault?.description.hasPrefix("the database cannot be reached") == true)
  }
}
