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
}
