import Domain
import Office
import Store
import TestSupport
import Testing

@Suite("Two nodes work on one installation")
struct TwoNodesTests {
  @Test("Decisions on two sessions of a plan, issued at once on two nodes, give no more A's than the plan has")
  func sharedPlaces() async throws {
    let people = try await TamDiepTests.People(on: "2024-03-10")
    var sessions: [Session.ID] = []
    for totals in [[95, 94, 93, 92], [91, 90, 89, 88]] {
      var dossiers: [(Dossier.ID, Points)] = []
      for total in totals { dossiers.append((try await people.accepted("Sáng kiến \(total)"), Points(total))) }
      sessions.append(try await people.closedSession(dossiers))
    }
    let now = people.office.clock.now
    let other = try people.test.otherNode()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, (office, session)) in zip([people.office, other], sessions).enumerated() {
        group.addTask {
          try await office.run(
            IssueDecision(
              id: Decision.ID(at: now), session: session, number: "0\(number + 1)/QĐ-UBND", day: now.day,
              signer: "Phạm Quyết Định"),
            as: people.authority)
        }
      }
      try await group.waitForAll()
    }
    let decisions = try await people.office.read(as: nil) { try Decisions.of(TamDiepTests.plan, on: $0.connection) }
    let grades = decisions.flatMap { $0.items.compactMap { $0.grade?.description } }.sorted()
    #expect(grades == Array(repeating: "A", count: 5) + Array(repeating: "B", count: 3))
    try await other.close()
    _ = try await people.test.verify()
  }
}
