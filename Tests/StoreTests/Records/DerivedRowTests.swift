import Markup
import Store
import TestSupport
import Testing

@Suite("What is derived from a row is checked with it")
struct DerivedRowTests {
  @Test(
    """
    A lost author, a seat that ended too early, a wrong tally, an altered row, a lost head of the journal or a search \
    that finds something else is found and named
    """,
    arguments: Damage.allCases)
  func found(damage: Damage) async throws {
    let (test, rows) = try await TestOffice.once("derived rows") {
      let test = try await TestOffice(on: "2024-03-10")
      let author = try await test.person("Nguyễn Thử")
      _ = try await test.draft(
        "Thử", by: author, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc", solution: "ky-thuat")
      _ = try await test.person("Trần Mẫu")
      try await test.office.gatherSearch(from: 1)
      let secretary = try await test.person("Lê Thử")
      _ = try await test.council(of: "tam-diep-2024", chair: author, secretary: secretary, members: [])
      return (test, try await test.verify().rows)
    }
    #expect(rows > 1)
    try await test.office.database.write { try $0.run(damage.statement) }
    let found = await #expect(throws: IntegrityBreak.self) { _ = try await test.verify() }
    #expect(found?.description.contains(damage.told) == true, "\(found?.description ?? "")")
  }

  /// A statement that no program would run, and what is said of it.
  enum Damage: CaseIterable {
    case author, seat, tally, document, head, entry, strayEntry, block, key

    var statement: SQL {
      switch self {
      case .author: "DELETE FROM dossier_author"
      case .seat: "UPDATE council_seat SET through = '2024-01-01' WHERE seat = 'chair'"
      case .tally: "UPDATE tally SET count = count + 1"
      case .document: "UPDATE person SET document = document || ' '"
      case .head: "DELETE FROM journal_seal"
      case .entry: "UPDATE search_entry SET line = ' le mau '"
      case .strayEntry:
        """
        INSERT INTO search_entry (kind, id, line, keys, fresh)
        SELECT kind, 'x', line, keys, 1 FROM search_entry WHERE kind = 'person' LIMIT 1
        """
      case .block: "DELETE FROM search_block WHERE term = 'thu'"
      case .key: "UPDATE search_block SET bits = (SELECT bits FROM search_block WHERE term = 'thu') WHERE term = '#0'"
      }
    }

    var told: String {
      switch self {
      case .author: "the rows in dossier_author do not follow from the document"
      case .seat: "the rows in council_seat do not follow from the document"
      case .tally: "tally tam-diep-2024 dot-1 draft: not the number of dossiers"
      case .document: "the row was altered"
      case .head: "journal: its head is missing"
      case .entry: "the search does not follow from the document"
      case .strayEntry: "search: not one entry for each person"
      case .block: "search: a block of person is missing"
      case .key: "search: keys of person do not follow from the entries"
      }
    }
  }
}
