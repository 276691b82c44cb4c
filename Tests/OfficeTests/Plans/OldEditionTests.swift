import Domain
import Foundation
import PlanFile
import Store
import TestSupport
import Testing

@_spi(Desk) @testable import Office

/// A published edition keeps its rules though a later program reads plan files otherwise.
@Suite("Published editions keep working")
struct OldEditionTests {
  @Test("Every plan that is built in is the same after it was stored", arguments: PlanFile.builtIn.map(\.name))
  func stored(name: String) throws {
    let plan = try SamplePlan.plan(name)
    let published = try PublishedPlan(
      plan, edition: 1, text: "", published: VietnamTime.start(of: plan.period.from), by: nil)
    #expect(published.read == plan)
  }

  @Test("An edition whose text nobody reads any more still opens, shows, takes dossiers and judges them")
  func unreadable() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10", kind: "truong-hoc")
    let plan = try await walk.office.read(as: nil) { try $0.plan("tam-diep-2024") }
    let text = "plan: tam-diep-2024\nkhoa-cu: điều mà quy cách nay không còn\n"
    #expect(PlanFile.read(text).plan == nil && PlanFile.published(text) == nil)
    let old = try PublishedPlan(plan, edition: 2, text: text, published: walk.office.clock.now, by: nil)
    try await walk.office.database.write { _ = try Records.insert(old, on: $0) }
    let id = try await walk.received("Tranh cát", "dot-1", "giao-duc", "tac-nghiep")
    #expect(try await walk.test.dossier(id).planVersion == 2)
    try await walk.accept(id)
    let session = try await walk.closedSession([(id, try await walk.points(Points(85), for: "giao-duc"))])
    let decision = try await walk.decide(session, number: "15/QĐ-UBND")
    #expect(decision.items.map { $0.grade?.description } == ["A"])
    let shown = try await walk.office.look(PlanLook("tam-diep-2024"), as: walk.author).found
    #expect(shown.plan == plan)
  }
}
