import Domain
import Store

extension Awaited {
  /// Needs that are named; the rest is in the lists.
  private static let mostNeeds = 20

  /// Needs that wait for the standing office, solutions that it has to introduce, and of one's own needs what came back
  /// and what came of solutions; of one's own solutions what became of them lately.
  func needs(_ viewer: Viewer, _ plans: [Plan]) throws -> [Waiting] {
    let reviewing = try plans.filter { desk.allows(.reviewNeed, at: Place(plan: $0.id)) }.flatMap {
      plan -> [Waiting] in
      let waiting = try Needs.count(NeedFilter(plan: plan.id, state: .waiting), on: desk.connection)
      let offered = try Needs.withOffers(of: plan.id, limit: Self.mostNeeds, on: desk.connection)
      return (waiting > 0 ? [Waiting(.reviewNeeds(plan, count: waiting))] : [])
        + offered.map { Waiting(.introduceSolutions(plan, $0)) }
    }
    let own = try Needs.waiting(
      for: viewer.person.id, spoken(viewer, .ownNeed), limit: Self.mostNeeds, on: desk.connection)
    let answered = try Needs.answered(to: viewer.person.id, limit: Self.mostNeeds, on: desk.connection)
    return reviewing + answered.map { Waiting(.readOfferAnswer($0)) }
      + own.map { $0.isReturned ? Waiting(.amendNeed($0)) : Waiting(.settleSolutions($0)) }
  }
}
