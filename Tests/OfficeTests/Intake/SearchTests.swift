import Domain
import Markup
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("Lists that are searched")
struct SearchTests {
  /// An office with that many dossiers that were handed in, all with the word «chung», every seventh with «hiem».
  private static func office(_ count: Int) async throws -> TestOffice {
    let test = try await TestOffice(on: "2024-03-10")
    let author = try await test.person("Nguyễn Thử")
    let id = try await test.draft(
      "Sáng kiến chung", by: author, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc", solution: "ky-thuat")
    try await test.office.run(.submitDossier(id), as: author)
    try await test.multiply(id, to: count) { "Sáng kiến chung \($0 % 7 == 0 ? "hiếm" : "") số \($0)" }
    return test
  }

  private static let queue = DossierFilter(plan: "tam-diep-2024", atOffice: true)

  private static func filter(_ words: String) -> DossierFilter {
    var filter = queue
    filter.words = words
    return filter
  }

  @Test("A search lists what it finds in the order of the list without words, page by page, whatever the filters")
  func order() async throws {
    let test = try await SearchTests.office(400)
    for isGathered in [false, true] {
      if isGathered { try await test.office.gatherSearch(from: 1) }
      try await test.office.read(as: nil) { desk in
        let all = try Dossiers.page(SearchTests.queue, limit: 1000, on: desk.connection)
        #expect(all.count == 400)
        for words in ["chung", "HIẾM", "ch hi", "Nguyễn thu so 3", "khong co dau", "1"] {
          let asked = words.folded.split(separator: " ")
          let expected = all.filter { line in
            let found = "\(line.title) \(line.byline) \(line.number ?? 0)".folded.split(separator: " ")
            return asked.allSatisfy { word in found.contains { $0.hasPrefix(word) } }
          }
          for offset in [0, 50, 130] {
            let found = try Dossiers.list(
              SearchTests.filter(words), limit: 50, offset: offset, on: desk.connection)
            #expect(found.total == expected.count, "\(words)")
            #expect(
              found.lines.map(\.id) == expected.dropFirst(offset).prefix(50).map(\.id), "\(words) from \(offset)")
          }
        }
        var other = SearchTests.filter("chung")
        other.states = [.accepted]
        #expect(try Dossiers.list(other, on: desk.connection).total == 0)
        other.states = [.endorsed, .received]
        other.field = "giao-duc"
        #expect(try Dossiers.list(other, on: desk.connection).total == 400)
        other.field = "y-te"
        #expect(try Dossiers.list(other, on: desk.connection).lines.isEmpty)
      }
    }
  }

  @Test("The commonest word costs the database no more than four times the list without words, the rarest less")
  func steps() async throws {
    let test = try await SearchTests.office(3_000)
    try await test.office.gatherSearch(from: 1)
    // As the server does by itself within minutes.
    if TestDatabase.server != nil { try await test.office.database.write { try $0.run("ANALYZE") } }
    func cost(_ words: String) async throws -> Int {
      try await test.office.read(as: nil) { desk in
        _ = try Dossiers.list(SearchTests.filter(words), on: desk.connection)
        let before = try SearchTests.steps(on: desk.connection)
        let found = try Dossiers.list(SearchTests.filter(words), on: desk.connection)
        #expect(found.lines.count == min(50, found.total))
        return try SearchTests.steps(on: desk.connection) - before
      }
    }
    let list = try await cost("")
    for words in ["chung", "hiem", "so chung", "1", "c", "chung so 2999", "khong co"] {
      let search = try await cost(words)
      #expect(search <= 4 * list, "\(words)")
    }
  }

  /// What statements have cost so far: steps of SQLite's machine, or rows that PostgreSQL has fetched.
  private static func steps(on connection: any Connection) throws -> Int {
    let counted: SQL =
      TestDatabase.server == nil
      ? "SELECT sum(nstep) FROM sqlite_stmt"
      : "SELECT CAST(sum(seq_tup_read + idx_tup_fetch) AS BIGINT) FROM pg_stat_xact_user_tables"
    return try connection.first(counted) { try $0.int(0) } ?? 0
  }

  @Test(
    "A list counts what it lists, whatever narrows it",
    arguments: [
      DossierFilter(plan: "tam-diep-2024"), DossierFilter(plan: "tam-diep-2024", fields: ["kinh-te"]),
      DossierFilter(plan: "tam-diep-2024", field: "kinh-te"), DossierFilter(plan: "tam-diep-2024", ownField: true),
      DossierFilter(plan: "tam-diep-2024", solutions: ["quan-ly"]), DossierFilter(holders: []),
      DossierFilter(plan: "tam-diep-2024", withoutSession: true), DossierFilter(units: []),
      DossierFilter(plan: "tam-diep-2024", states: [.endorsed, .received, .incomplete], atOffice: true),
    ])
  func counted(filter: DossierFilter) async throws {
    let test = try await SearchTests.office(8)
    let (lines, total) = try await test.office.read(as: nil) { desk in
      try Dossiers.list(filter, limit: 50, offset: 0, on: desk.connection)
    }
    #expect(lines.count == total)
  }

  @Test("A draft is found by nobody's words, but when it asks to be taken late")
  func drafts() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let author = try await test.person("Nguyễn Thử")
    let id = try await test.draft(
      "Máy gặt", by: author, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc", solution: "ky-thuat")
    func found(asksLate: Bool) async throws -> [Dossier.ID] {
      try await test.office.read(.search, as: nil) { desk in
        try Dossiers.page(DossierFilter(asksLate: asksLate, words: "may"), on: desk.connection).map(\.id)
      }
    }
    #expect(try await found(asksLate: false) == [])
    try test.go(to: "2024-04-25T08:00")
    try await test.office.run(.askLate(id, reason: "Nghỉ ốm dài ngày."), as: author)
    #expect(try await found(asksLate: true) == [id])
  }
}
