import Domain
import Foundation
import Markup
import Store
import TestSupport
import Testing

/// A record as simple as can be.
private struct Note: StoredRecord, Equatable {
  static let table: StaticString = "note"
  var key: String
  var text: String
  var marks: [String: Int]
  var columns: [(name: StaticString, value: SQL.Value)] { [("text", text.sqlValue)] }
  var searchEntry: SearchEntry? { SearchEntry(text: text.folded, keys: []) }
}

@Suite("Records and the journal")
struct RecordTests {
  private let store: TestDatabase

  init() async throws { store = try await TestDatabase.migrated() }

  private func open() async throws -> any Database {
    let database = store.database
    try await database.write { connection in
      try connection.run(
        """
        CREATE TABLE note (
          id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL, text TEXT NOT NULL)
        """)
    }
    return database
  }

  @Test("A record comes back as it was saved, with the version that guards its next save")
  func roundTrip() async throws {
    let database = try await open()
    let note = Note(key: "a", text: #"Đổi mới "…" /"#, marks: ["b": 1, "a": 2])
    let loaded = try await database.write { connection in
      try Records.insert(note, on: connection)
      return try Records.load(Note.self, "a", on: connection)
    }
    #expect(loaded?.value == note)
    #expect(loaded?.version == 1)
    #expect(try await database.read { try Records.load(Note.self, "b", on: $0)?.value } == nil)
  }

  @Test("The same value gives the same seal, whatever the order its parts were made in")
  func seals() async throws {
    let database = try await open()
    let keys = (0..<40).map { "k\($0)" }
    let (first, second) = try await database.write { connection in
      var note = Note(key: "a", text: "x", marks: [:])
      for (index, key) in keys.enumerated() { note.marks[key] = index }
      let first = try Records.insert(note, on: connection)
      let loaded = try #require(try Records.load(Note.self, "a", on: connection))
      note.marks = [:]
      for (index, key) in keys.enumerated().reversed() { note.marks[key] = index }
      return (first, try Records.save(note, over: loaded, on: connection))
    }
    #expect(first == second)
    #expect(first.count == 64)
  }

  @Test("Who saves over a version that has moved on is refused, and nothing changes")
  func conflict() async throws {
    let database = try await open()
    try await database.write { _ = try Records.insert(Note(key: "a", text: "1", marks: [:]), on: $0) }
    let loaded = try #require(try await database.read { try Records.load(Note.self, "a", on: $0) })
    try await database.write { connection in
      _ = try Records.save(Note(key: "a", text: "2", marks: [:]), over: loaded, on: connection)
    }
    await #expect(throws: SaveConflict.self) {
      try await database.write { connection in
        _ = try Records.save(Note(key: "a", text: "3", marks: [:]), over: loaded, on: connection)
      }
    }
    let now = try await database.read { try Records.load(Note.self, "a", on: $0) }
    #expect(now?.value.text == "2")
    #expect(now?.version == 2)
  }

  @Test("What was decoded before is not taken for a row that has changed since")
  func decodedBefore() async throws {
    let database = try await open()
    try await database.write { _ = try Records.insert(Note(key: "a", text: "0", marks: [:]), on: $0) }
    for number in 1...1_500 {
      try await database.write { connection in
        let loaded = try #require(try Records.load(Note.self, "a", on: connection))
        #expect(loaded.value.text == "\(number - 1)")
        #expect(try Records.load(Note.self, "a", on: connection)?.value == loaded.value)
        try Records.save(Note(key: "a", text: "\(number)", marks: [:]), over: loaded, on: connection)
      }
    }
    #expect(try await database.read { try Records.load(Note.self, "a", on: $0) }?.version == 1_501)
  }

  @Test("A row that cannot be decoded is a fault that names its table")
  func undecodable() async throws {
    let database = try await open()
    try await database.write { connection in
      try connection.run("INSERT INTO note (id, version, document, seal, text) VALUES ('a', 1, '{', '', '')")
    }
    let fault = await #expect(throws: Fault.self) {
      try await database.read { _ = try Records.load(Note.self, "a", on: $0) }
    }
    #expect(fault?.description.contains("note") == true)
  }

  @Test("Entries of writers at the same time are sealed into one chain without a gap")
  func journalChain() async throws {
    let database = try await open()
    let (key, now) = (try InstallationKey(), Instant(microseconds: 99))
    try await database.write { try Journal.adopt(with: key, at: now, on: $0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<60 {
        group.addTask {
          try await database.write { connection in
            try Journal.append(
              at: Instant(microseconds: Int64(number)), by: nil, action: "note", kind: "note",
              [
                Journal.Line(
                  subject: "\(number % 7)", version: number / 7 + 1, change: ["to": "\(number)", "from": "-"],
                  seal: "s\(number)")
              ], marking: key, on: connection)
          }
        }
      }
      try await group.waitForAll()
    }
    let sealed = try await database.write { connection in
      try [45, 2000].map { try Journal.seal(atMost: $0, at: now, with: key, on: connection).sealed }
    }
    let (entries, head) = try await database.read { connection in
      (
        try (0..<7).flatMap { try Journal.entries(kind: "note", subject: "\($0)", on: connection) },
        try Journal.head(on: connection)
      )
    }
    let links = entries.compactMap(\.link).sorted { $0.sequence < $1.sequence }
    #expect(sealed == [45, 15])
    #expect(links.map(\.sequence) == Array(1...60))
    #expect(zip(links, links.dropFirst()).allSatisfy { $0.hash == $1.previous })
    #expect(links.first?.previous == Journal.root)
    #expect(links.last?.hash == head.hash)
    #expect(entries.first?.change == #"{"from":"-","to":"0"}"#)
  }

  @Test("Several who seal at once make one chain")
  func sealersTogether() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    for number in 0..<40 { try await test.unit("Đơn vị thử \(number)") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask {
          let (key, now) = (test.office.keeper.key, test.office.clock.now)
          while try await test.office.database.write({
            try Journal.seal(atMost: 5, at: now, with: key, on: $0)
          }).sealed > 0 {}
        }
      }
      try await group.waitForAll()
    }
    let report = try await test.verify()
    #expect(report.entries == 50)
    #expect(report.unsealed == 0)
  }
}
