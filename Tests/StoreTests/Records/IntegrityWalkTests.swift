import Domain
import Markup
import Office
import TestSupport
import Testing

@testable import Store

@Suite("A whole check goes through the rows portion by portion")
struct IntegrityWalkTests {
  /// An installation with 300 initiatives of past years: more than a portion.
  private func filled() async throws -> TestOffice {
    try await TestOffice.once("integrity walk") {
      let test = try await TestOffice(on: "2024-03-10")
      let rows = (1...300).map { "Sổ theo dõi mẫu \($0),Nguyễn Mẫu,Phường Mẫu,2021-2022" }
      let list = try await test.office.open(
        Array((["Tên sáng kiến,Tác giả,Đơn vị,Năm"] + rows).joined(separator: "\n").utf8), name: "danh-sach.csv",
        as: .pastInitiatives, by: nil)
      try await test.office.runUnattended(.beginImport(list.id))
      try await test.office.take(list.id, by: nil)
      return (test, ())
    }.0
  }

  @Test("Each row is checked once")
  func sound() async throws {
    let test = try await filled()
    let rows = try await test.office.database.read { connection in
      let counts = try Transfer.counts(on: connection)
      return Records.kinds.reduce(0) { $0 + counts[$1.table.description, default: 0] }
    }
    #expect(rows > 300)
    #expect(try await test.verify().rows == rows)
  }

  /// What is done to the initiative of that place, in the order of keys, and what is said of it.
  enum Damage: CaseIterable {
    case lost, altered, column, publicRow, publicAddress, search

    /// The first and the last of the portions.
    var place: Int {
      switch self {
      case .lost: 255
      case .altered: 256
      case .column: 299
      case .publicRow, .publicAddress, .search: 0
      }
    }

    func statement(_ key: String) -> SQL {
      switch self {
      case .lost: "DELETE FROM past_initiative WHERE id = \(key)"
      case .altered: "UPDATE past_initiative SET document = document || ' ' WHERE id = \(key)"
      case .column: "UPDATE past_initiative SET year = year + 1 WHERE id = \(key)"
      case .publicRow: "UPDATE public_initiative SET title = 'khac' WHERE id = \(key)"
      case .publicAddress: "INSERT INTO public_address (address, initiative) VALUES ('SK-0000', \(key))"
      case .search: "DELETE FROM search_entry WHERE kind = 'public_initiative' AND id = \(key)"
      }
    }

    func told(_ key: String) -> String {
      switch self {
      case .lost: "past_initiative \(key): the row is missing"
      case .altered: "past_initiative \(key): the row was altered"
      case .column: "past_initiative \(key): a column does not follow from the document: year"
      case .publicRow: "past_initiative \(key): the rows in public_initiative do not follow from the document"
      case .publicAddress: "past_initiative \(key): the rows in public_address do not follow from the document"
      case .search: "public_initiative \(key): the search does not follow from the row"
      }
    }
  }

  @Test("What is wrong is found at both ends of each portion, and named", arguments: Damage.allCases)
  func found(damage: Damage) async throws {
    let test = try await filled()
    let key = try await test.office.database.write { connection in
      let keys = try connection.rows("SELECT id FROM past_initiative ORDER BY id") { try $0.text(0) }
      let key = keys[damage.place]
      try connection.run(damage.statement(key))
      return key
    }
    let found = await #expect(throws: IntegrityBreak.self) { _ = try await test.verify() }
    #expect(found?.description == damage.told(key))
  }

  @Test(
    "Rows of nothing are found by joining, however many rows there are: no list is gone through for each of them",
    .enabled(if: TestDatabase.server != nil, "runs when make test has started a PostgreSQL"))
  func strays() async throws {
    let store = try await TestDatabase.migrated()
    for records: [SQL] in [["dossier"], ["dossier", "past_initiative"]] {
      let plan = try await store.database.read { connection in
        try connection.rows("EXPLAIN \(Integrity.strayRows(of: "dossier_author", "dossier", in: records))") {
          try $0.text(0)
        }
      }
      #expect(plan.contains { $0.contains("Anti Join") } && !plan.contains { $0.contains("SubPlan") }, "\(plan)")
    }
  }
}
