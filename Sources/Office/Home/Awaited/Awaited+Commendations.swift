import Domain
import Store

extension Awaited {
  /// Nominations that were sent back to the unit, that wait to be verified, and lists that wait for their answer.
  func commendations(_ viewer: Viewer, _ plans: [Plan]) throws -> [Waiting] {
    guard !viewer.scopes(for: .viewCommendations).isEmpty else { return [] }
    let units = try Units.below(viewer.nominatingUnits, on: desk.connection)
    return try plans.filter { !$0.commendations.isEmpty }.flatMap { plan -> [Waiting] in
      let returned = try Commendations.nominations(
        under: plan.id, of: units, states: [.returned], on: desk.connection
      ).map { Waiting(.amendNomination($0)) }
      guard desk.allows(.verifyNomination, at: Place(plan: plan.id)) else { return returned }
      let sent = try Commendations.nominations(
        under: plan.id, states: Nomination.states(for: .verify), on: desk.connection
      ).count
      let verifying = sent == 0 ? [] : [Waiting(.verifyNominations(plan, count: sent))]
      let waiting = try Commendations.lists(under: plan.id, on: desk.connection).filter { $0.allows(.answer) }
        .map { Waiting(.answerCommendations($0)) }
      return returned + verifying + waiting
    }
  }
}
