import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("The queue by urgency")
struct UrgencyTests {
  /// Four received dossiers, each a week after the other, the third of them accepted.
  private func scene() async throws -> (walk: PlanWalk, ids: [Dossier.ID]) {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-01")
    var ids: [Dossier.ID] = []
    for (place, day) in ["2024-03-04", "2024-03-11", "2024-03-18", "2024-03-25"].enumerated() {
      try walk.test.go(to: "\(day)T08:00")
      ids.append(try await walk.received("Giải pháp chung \(place)", "dot-1", "giao-duc", "ky-thuat"))
    }
    try await walk.accept(ids[2])
    return (walk, ids)
  }

  @Test("What is due first stands first, what is settled last, in lists with words as in those without")
  func order() async throws {
    let (walk, ids) = try await scene()
    let expected = [ids[0], ids[1], ids[3], ids[2]]
    for isGathered in [false, true] {
      if isGathered { try await walk.office.gatherSearch(from: 1) }
      try await walk.office.read(as: nil) { desk in
        for words in ["", "chung"] {
          var filter = DossierFilter(plan: "tam-diep-2024", atOffice: true)
          filter.words = words
          let found = try Dossiers.list(filter, by: .urgency, limit: 50, on: desk.connection)
          #expect(found.lines.map(\.id) == expected, "«\(words)»")
          let second = try Dossiers.list(filter, by: .urgency, limit: 2, offset: 2, on: desk.connection)
          #expect(second.lines.map(\.id) == Array(expected[2...]), "«\(words)»")
        }
      }
    }
  }

  @Test("A dossier has its place and its neighbours in the queue, also when it is not in the list itself")
  func place() async throws {
    let (walk, ids) = try await scene()
    try await walk.office.read(as: nil) { desk in
      for words in ["", "chung"] {
        var filter = DossierFilter(plan: "tam-diep-2024", states: [.received], atOffice: true)
        filter.words = words
        let middle = try Dossiers.place(of: desk.dossier(ids[1]), in: filter, on: desk.connection)
        #expect(middle.previous == ids[0] && middle.next == ids[3] && middle.before == 1 && middle.total == 3)
        let last = try Dossiers.place(of: desk.dossier(ids[3]), in: filter, on: desk.connection)
        #expect(last.previous == ids[1] && last.next == nil && last.before == 2)
      }
      let filter = DossierFilter(plan: "tam-diep-2024", states: [.received], atOffice: true)
      let outside = try Dossiers.place(of: desk.dossier(ids[2]), in: filter, on: desk.connection)
      #expect(outside.previous == ids[3] && outside.next == nil && outside.before == 3)
    }
  }

  @Test("What should have been dealt with before a day is found and counted; on the day itself it is not late")
  func overdue() async throws {
    let (walk, ids) = try await scene()
    try await walk.office.read(as: nil) { desk in
      let due = try #require(try desk.dossier(ids[0]).due)
      var filter = DossierFilter(plan: "tam-diep-2024", atOffice: true)
      filter.overdue = due
      #expect(try Dossiers.count(filter, on: desk.connection) == 0)
      filter.overdue = due.adding(days: 1)
      #expect(try Dossiers.list(filter, by: .urgency, on: desk.connection).lines.map(\.id) == [ids[0]])
    }
  }

  @Test("Passing a dossier is one entry of the journal, and what is refused is none")
  func oneEntry() async throws {
    let (walk, ids) = try await scene()
    let (dossier, plan) = try await walk.office.read(as: nil) { desk in
      let dossier = try desk.dossier(ids[0])
      return (dossier, try desk.plan(of: dossier))
    }
    let met = dossier.checksWithOpenMet(under: plan)
    func entries() async throws -> Int? {
      try await walk.office.database.read { try $0.first("SELECT count(*) FROM journal") { try $0.int(0) } }
    }
    let before = try #require(try await entries())
    await #expect(throws: Refusals.self) {
      try await walk.office.run(.passDossier(ids[0], checks: met, delivery: Delivery()), as: walk.officer)
    }
    #expect(try await walk.test.dossier(ids[0]) == dossier)
    #expect(try await entries() == before)
    try await walk.office.run(
      .passDossier(ids[0], checks: met, delivery: .whole(of: dossier, under: plan)), as: walk.officer)
    #expect(try await walk.test.dossier(ids[0]).state == .accepted)
    #expect(try await entries() == before + 1)
    await #expect(throws: Refusal.self) {
      try await walk.office.run(
        .passDossier(ids[0], checks: met, delivery: .whole(of: dossier, under: plan)), as: walk.officer)
    }
  }
}
