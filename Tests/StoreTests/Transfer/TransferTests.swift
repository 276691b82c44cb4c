import Domain
import Foundation
import Markup
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("Moving an installation to another database")
struct TransferTests {
  private let target: any Database
  private let store: TestDatabase

  init() async throws {
    store = try await TestDatabase.migrated()
    target = store.database
  }

  /// An installation on the embedded engine, whatever the engine of the run: what is moved up comes from there.
  private func source() async throws -> (office: Office, author: Person.ID) {
    let clock = Clock(rehearsingFrom: try #require(VietnamTime.instant("2024-03-10T08:00")))
    let office = try await Office.open(data: store.folder + "/source", clock: clock)
    try await office.publishBuiltInPlans()
    try await office.bindBodies()
    let author = Person.ID(at: clock.now)
    try await office.runUnattended(.addPerson(try Person(id: author, name: "Nguyễn Thử", signIn: "thu", unit: nil)))
    for _ in 0..<30 {
      try await office.run(
        .startDossier(id: Dossier.ID(at: clock.now), plan: "tam-diep-2024", track: "dot-1"), as: author)
    }
    try await office.seal()
    return (office, author)
  }

  @Test("Everything arrives, is found, and passes verification")
  func whole() async throws {
    let (office, author) = try await source()
    let proof = try await Transfer.move(from: office.database, to: target) { _ in }
    try await Transfer.finish(target)
    #expect(proof.rows["dossier"] == 30)
    let files = try FileStore(folder: store.folder + "/source")
    let moved = Office(database: target, files: files, clock: office.clock, keeper: office.keeper)
    #expect(
      try await Integrity.verify(target, files: files, against: office.keeper.witnesses).entries
        == proof.rows["journal"])
    let found = try await moved.read(as: nil) { desk in try People.page(words: "thu", on: desk.connection).map(\.id) }
    #expect(found == [author])
  }

  @Test(
    "The server knows how much arrived before anyone asks for a page",
    .enabled(if: TestDatabase.server != nil, "runs when make test has started a PostgreSQL"))
  func analyzed() async throws {
    let (office, _) = try await source()
    _ = try await Transfer.move(from: office.database, to: target) { _ in }
    let known = try await target.read { connection in
      try connection.first("SELECT CAST(reltuples AS BIGINT) FROM pg_class WHERE oid = to_regclass('dossier')") {
        try $0.int(0)
      }
    }
    #expect(known == 30)
  }

  @Test("A target with data is refused and left as it is")
  func occupied() async throws {
    let (office, _) = try await source()
    try await target.write { _ = try Counters.next("thử", on: $0) }
    let fault = await #expect(throws: Fault.self) {
      _ = try await Transfer.move(from: office.database, to: target) { _ in }
    }
    #expect(fault?.description.contains("holds data already (counter)") == true)
    #expect(try await target.read { try Transfer.counts(on: $0)["counter"] } == 1)
  }

  @Test("Cut short, it is not served, and begins anew")
  func interrupted() async throws {
    let (office, _) = try await source()
    try await Transfer.begin(target)
    let table = try #require(try await target.read { try $0.tables().first { $0.name == "counter" } })
    try await Transfer.write(Portion(table: table, rows: [[.text("nửa chừng"), .int(7)]]), to: target)
    #expect(try await target.read { try Transfer.isUnfinished(on: $0) })
    _ = try await Transfer.move(from: office.database, to: target) { _ in }
    #expect(try await target.read { try Transfer.counts(on: $0)["counter"] } == 0)
  }
}
