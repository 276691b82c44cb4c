import Foundation
import Markup
import Store
import TestSupport
import Testing

@Suite("Searching by words")
struct SearchIndexTests {
  private let store: TestDatabase

  init() async throws { store = try await TestDatabase() }

  private func open() async throws -> any Database {
    let database = store.database
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

  private func find(_ query: String, in database: any Database) async throws -> [String]? {
    try await database.read { connection in
      guard let condition = connection.search.matching(kind: "note", folded: query) else { return nil }
      return try connection.rows("SELECT id FROM note WHERE \(condition) ORDER BY id") { try $0.text(0) }
    }
  }

  @Test("All words must be there, each as the beginning of a word, in any order and of that kind")
  func words() async throws {
    let database = try await open()
    #expect(try await find("day", in: database) == ["a", "b"])
    #expect(try await find("hoc da", in: database) == ["a"])
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
