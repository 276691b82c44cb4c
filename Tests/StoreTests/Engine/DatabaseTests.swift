import Cryptography
import Domain
import Foundation
import Markup
import Office
import Store
import TestSupport
import Testing

@Suite struct DatabaseTests {
  private let store: TestDatabase

  init() async throws { store = try await TestDatabase() }

  private func open() async throws -> any Database {
    let database = store.database
    try await database.migrate([Migration(1, "note", ["CREATE TABLE note (id BIGINT PRIMARY KEY, text TEXT)"])])
    return database
  }

  private struct Stop: Error {}

  @Test("Of a hundred writes at once, the one that throws takes back only its own")
  func groupCommit() async throws {
    let database = try await open()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<100 {
        group.addTask {
          try? await database.write { connection in
            try connection.run("INSERT INTO note (id, text) VALUES (\(number), \("x"))")
            if number == 50 { throw Stop() }
          }
        }
      }
    }
    let ids = try await database.read { try $0.rows("SELECT id FROM note ORDER BY id") { try $0.int(0) } }
    #expect(ids == Array(0..<50) + Array(51..<100))
  }

  @Test("A column of another type is a fault, not a crash")
  func wrongTypes() async throws {
    let database = try await open()
    await #expect(throws: Fault.self) {
      try await database.read { try $0.first("SELECT 'x'") { try $0.int(0) } }
    }
    await #expect(throws: Fault.self) { try await database.read { try $0.first("SELECT nonsense") { try $0.int(0) } } }
  }

  @Test("A database newer than the program is refused")
  func newerDatabase() async throws {
    let database = try await open()
    try await database.write { try $0.run("INSERT INTO migration (number, name) VALUES (99, 'future')") }
    await #expect(throws: Fault.self) {
      try await database.migrate([Migration(1, "note", [])])
    }
  }
}
