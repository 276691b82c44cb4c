import Domain
import Foundation
import Markup
import Store
import TestSupport
import Testing

@Suite("Searching by words")
struct SearchIndexTests {
  private let store: TestDatabase

  init() async throws { store = try await TestDatabase.migrated() }

  private func open() async throws -> any Database {
    let database = store.database
    try await database.write { connection in
      for (kind, id, text) in [
        ("note", "a", "doi moi phuong phap day hoc"), ("note", "b", "day nghe cho thanh nien"),
        ("other", "c", "day hoc"),
      ] {
        try connection.search.put(kind: kind, id: id, SearchEntry(text: text, keys: [.alphabetical(id)]))
      }
    }
    return database
  }

  private func find(_ query: String, in database: any Database) async throws -> [String]? {
    try await database.read(.search) { connection in
      guard let query = SearchQuery(kind: "note", words: query) else { return nil }
      return try connection.search.find(query).page(limit: 10, offset: 0) { $0.sorted() }
    }
  }

  @Test("All words must be there, each as the beginning of a word, in any order and of that kind")
  func words() async throws {
    let database = try await open()
    for _ in 0..<2 {
      #expect(try await find("day", in: database) == ["a", "b"])
      #expect(try await find("hoc da", in: database) == ["a"])
      #expect(try await find("hoc nghe", in: database) == [])
      #expect(try await find(" -- ", in: database) == nil)
      _ = try await database.write { try $0.search.gather() }
    }
  }

  @Test("Letters with marks, composed or not, small or capital, and đ find what is written without")
  func marks() async throws {
    let database = try await open()
    for query in ["Đổi", "ĐỔI", "do", "Đo", "đổi".decomposedStringWithCanonicalMapping, "PHƯƠNG phÁp"] {
      #expect(try await find(query, in: database) == ["a"], "\(query)")
    }
  }

  @Test("A new text takes the place of the old one, and what is removed is not found")
  func replacing() async throws {
    let database = try await open()
    for isGathered in [false, true] {
      if isGathered { _ = try await database.write { try $0.search.gather() } }
      try await database.write { connection in
        try connection.search.put(kind: "note", id: "a", SearchEntry(text: "ung dung", keys: [.alphabetical("a")]))
        try connection.search.remove(kind: "note", id: "b")
      }
      #expect(try await find("day", in: database) == [])
      #expect(try await find("ung", in: database) == ["a"])
    }
  }

  @Test("Nothing that is typed is read as search syntax")
  func syntax() async throws {
    let database = try await open()
    let typed = [
      "\"", "day\"*", "NEAR(day hoc)", "day AND", "NOT day", "OR", "^day", "folded:day", "{folded}: day", "day*", "(",
      "-day", "+", "day + hoc", "\0day", "'; DROP TABLE search_entry; --", "a\u{301}", "①½", "漢字", "🙂", "\u{202E}day",
      "=plan:x", "#0", String(repeating: "day ", count: 500), String(repeating: "x", count: 100_000),
    ]
    for query in typed { _ = try await find(query, in: database) }
    #expect(try await find("NOT day", in: database) == [])
    #expect(try await find("\"day\"* ^hoc", in: database) == ["a"])
    #expect(try await find("day", in: database) == ["a", "b"])
  }

  /// Every character below the Chinese ones; of the Chinese ones and all above, one in thirty-two.
  private static let characters = (Array(0..<0x3400) + Array(stride(from: UInt32(0x3400), to: 0x2_0000, by: 32)))
    .compactMap { Unicode.Scalar($0).map(Character.init) }

  @Test("No run of characters makes the search fail, and it finds itself")
  func anyCharacters() async throws {
    let database = store.database
    for start in stride(from: 0, to: Self.characters.count, by: 3_000) {
      let some = Self.characters[start..<min(start + 3_000, Self.characters.count)]
      let texts = stride(from: some.startIndex, to: some.endIndex, by: 30).flatMap { first in
        let run = some[first..<min(first + 30, some.endIndex)]
        return [run.map { "\($0)" }.joined(separator: " "), String(run)]
      }
      try await database.write { connection in
        for (number, text) in texts.enumerated() {
          let entry = SearchEntry(
            text: text.folded, marks: [SearchMark("note", UInt32(start + number))],
            keys: [.alphabetical("\(number)")])
          try connection.search.put(kind: "note", id: "\(start) \(number)", entry)
        }
      }
      let lost = try await database.read(.search) { connection in
        try texts.indices.filter { number in
          // Without a word in the text its own mark alone is asked for.
          let own = SearchMark("note", UInt32(start + number))
          guard let query = SearchQuery(kind: "note", words: texts[number], marks: [[own]]) else { return true }
          return try connection.search.find(query).count != 1
        }
      }
      #expect(lost == [], "from \(start)")
      _ = try await database.write { connection in
        _ = try connection.search.gather()
        // A server that is told by itself how much there is now is not waited for.
        try connection.analyze(["search_block", "search_entry"])
      }
    }
  }

  @Test("However rows are put, moved, removed and gathered, a search finds what a look at each would", arguments: 1...4)
  func random(seed: UInt64) async throws {
    let database = store.database
    var crowd = RandomNotes(seed: seed)
    for round in 0..<6 {
      let deeds = crowd.deeds(round == 0 ? 1_500 : 120)
      try await database.write { connection in
        for (id, note) in deeds {
          if let note {
            try connection.search.put(kind: "note", id: id, note.entry)
          } else {
            try connection.search.remove(kind: "note", id: id)
          }
        }
      }
      for limit in [700, 40, 1000] where Bool.random(using: &crowd.random) {
        _ = try await database.write { try $0.search.gather(atMost: limit) }
      }
      for _ in 0..<25 {
        let (words, marks) = crowd.query()
        let offset = [0, 0, 7, 60, 900].randomElement(using: &crowd.random) ?? 0
        let expected = crowd.found(words, marks)
        let order = crowd.order
        let values = crowd.counts(expected)
        let (page, count) = try await database.read(.search) { connection in
          guard let query = SearchQuery(kind: "note", words: words, marks: marks) else { return ([String](), 0) }
          let matches = try connection.search.find(query)
          #expect(try matches.counts(of: .unit) == values, "\(words) \(marks)")
          #expect(try matches.ids() == Set(expected))
          return (
            try matches.page(limit: 20, offset: offset) { $0.sorted { (order[$0] ?? 0, $0) < (order[$1] ?? 0, $1) } },
            matches.count
          )
        }
        #expect(count == expected.count, "\(words) \(marks)")
        #expect(page == Array(expected.dropFirst(offset).prefix(20)), "\(words) \(marks) from \(offset)")
      }
    }
  }
}

/// Rows with words of a small vocabulary, and what a search of them must find.
private struct RandomNotes {
  struct Note {
    var words: [String]
    var mark: Int
    /// Values of a facet: one that many have, and others that few have.
    var values: Set<String>
    var place: Int64

    var entry: SearchEntry {
      SearchEntry(
        text: words.joined(separator: " "),
        marks: [SearchMark("mark", mark)] + values.map { SearchMark(Facet.unit, $0) },
        keys: [.ascending(place, Identifier<Note>(at: Instant(microseconds: 0), random: (0, 0)))])
    }
  }

  var random: SplitMix
  private var notes: [String: Note] = [:]

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  var order: [String: Int64] { notes.mapValues(\.place) }

  private mutating func word() -> String {
    // Few letters: many words begin alike, and some are in nearly every row.
    if Int.random(in: 0..<3, using: &random) == 0 { return "chung" }
    return String((0..<Int.random(in: 1...4, using: &random)).map { _ in "abcn".randomElement(using: &random) ?? "a" })
  }

  private mutating func value() -> String {
    let isCommon = Bool.random(using: &random)
    return isCommon ? "chung" : "u\(Int.random(in: 0..<200, using: &random))"
  }

  /// Rows that are put (with their new content) or removed.
  mutating func deeds(_ count: Int) -> [(String, Note?)] {
    (0..<count).map { _ in
      let id = "n\(Int.random(in: 0..<2_000, using: &random))"
      let isRemoval = Int.random(in: 0..<6, using: &random) == 0
      let words = (0..<Int.random(in: 1...6, using: &random)).map { _ in word() }
      // Few places: many rows share one.
      let note = Note(
        words: words, mark: Int.random(in: 0..<30, using: &random) == 0 ? 1 : Int.random(in: 2..<4, using: &random),
        values: Set((0..<Int.random(in: 0...3, using: &random)).map { _ in value() }),
        place: Int64.random(in: -50...50, using: &random))
      notes[id] = isRemoval ? nil : note
      return (id, notes[id])
    }
  }

  mutating func query() -> (String, [[SearchMark]]) {
    let words = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      String(word().prefix(Int.random(in: 1...4, using: &random)))
    }
    let marks = (1...3).filter { _ in Bool.random(using: &random) }.map { SearchMark("mark", $0) }
    return (words.joined(separator: " "), marks.isEmpty ? [] : [marks])
  }

  /// How many of those rows have each value.
  func counts(_ ids: [String]) -> [String: Int] {
    ids.reduce(into: [:]) { counts, id in
      for value in notes[id]?.values ?? [] { counts[value, default: 0] += 1 }
    }
  }

  /// The keys of the rows that a query finds, in the order of the list.
  func found(_ words: String, _ marks: [[SearchMark]]) -> [String] {
    let asked = words.split(separator: " ")
    if asked.isEmpty, marks.isEmpty { return [] }
    return notes.filter { _, note in
      asked.allSatisfy { word in note.words.contains { $0.hasPrefix(word) } }
        && marks.allSatisfy { $0.contains(SearchMark("mark", note.mark)) }
    }
    .sorted { ($0.value.place, $0.key) < ($1.value.place, $1.key) }.map(\.key)
  }
}
