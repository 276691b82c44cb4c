import Domain
import TestSupport
import Testing

@testable import Store

@Suite("The order of the queue")
struct DossierOrderTests {
  @Test("What the office has still to deal with are the same states in the domain, in statements and in the index")
  func states() async throws {
    let store = try await TestDatabase.migrated()
    let open = try await store.database.read { connection in
      try Dossier.State.allCases.filter { state in
        let rank = try connection.first(
          "SELECT \(DossierOrder.settled) FROM (SELECT \(state.rawValue) AS state) AS dossier"
        ) { try $0.int(0) }
        return rank == 0
      }
    }
    #expect(Set(open) == Dossier.State.forIntake)
    let (settled, made) = (DossierOrder.settled.rendered(.question).text, "CREATE INDEX dossier_queue ")
    let index = Schema.dossiers.map { $0.rendered(.question).text }.filter { $0.contains(made) }
    #expect(index.map { $0.contains(settled) } == [true])
  }

  @Test(
    "The index of the queue gives its order, of all dossiers, of what is to be dealt with and of one state",
    arguments: [[], Array(Dossier.State.forIntake), [.received]])
  func order(_ states: [Dossier.State]) async throws {
    let store = try await TestDatabase()
    let database = try DatabaseAddress.sqlite(path: store.folder + "/queue.sqlite").open()
    try await database.migrate()
    let plans = try await database.read { connection in
      var plans: [String] = []
      let asked = WatchedConnection(connection) { question in
        plans += try connection.rows("EXPLAIN QUERY PLAN \(question)") { try $0.text(3) }
      }
      let filter = DossierFilter(plan: "tam-diep-2024", round: 0, states: states, atOffice: true)
      _ = try Dossiers.page(filter, by: .urgency, on: asked)
      return plans
    }
    let way = "SEARCH dossier USING INDEX dossier_queue (plan=? AND round=? AND at_office=?"
    #expect(plans.map { $0.hasPrefix(way) } == [true], "\(plans)")
    try await database.close()
  }
}
