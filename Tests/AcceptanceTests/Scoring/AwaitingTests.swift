import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("What could be put before a session")
struct AwaitingTests {
  @Test("Is looked at to the last dossier, however many are read at once")
  func each() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10", unit: "Trường Mẫu", kind: "truong-hoc")
    var all: Set<Dossier.ID> = []
    for title in ["Máy tưới", "Máy gặt", "Máy sấy"] {
      let id = try await walk.received(title, "dot-1", "giao-duc", "ky-thuat")
      try await walk.accept(id)
      all.insert(id)
    }
    let plan = walk.plan
    for portion in [1, 2, 500] {
      let found = try await walk.office.read(as: nil) { desk in
        let rules = try desk.plan(plan)
        let judgement = try #require(rules.deciding(for: "dot-1"))
        var found: [Dossier.ID] = []
        try Dossiers.eachAwaiting(
          judgement, under: plan, round: rules.round, portion: portion, on: desk.connection
        ) { found.append($0.id) }
        return found
      }
      #expect(found.count == 3 && Set(found) == all, "\(portion)")
    }
  }
}
