import Domain
import Store

extension Awaited {
  /// What was said of requests that is looked through for answers.
  private static let mostAnswers = 200
  /// Answers that are named.
  private static let mostNamed = 20

  /// Answers that came to what plans ask for, and that who receives them has not looked at.
  func requests(_ viewer: Viewer, _ plans: [Plan]) throws -> [Waiting] {
    guard !viewer.scopes(for: .takeReport).isEmpty else { return [] }
    let all = try plans.flatMap { plan -> [Waiting] in
      let duties = try (plan.namedDuties + desk.requestedDuties(of: plan)).filter { duty in
        guard duty.isRequest || plan.given(duty)?.isRequest == true else { return false }
        return desk.allows(.takeReport, at: try desk.receiving(duty.id, of: plan))
      }
      guard !duties.isEmpty else { return [] }
      let units = try desk.dutyUnits(of: plan)
      let said = try Fulfilments.all(
        of: plan, duties: duties.map(\.id), limit: Self.mostAnswers, on: desk.connection)
      return said.filter { $0.entries.contains(where: \.awaitsReceiver) }.compactMap { fulfilment -> Waiting? in
        guard let duty = duties.first(where: { $0.id == fulfilment.duty }) else { return nil }
        return Waiting(.takeAnswer(plan, duty, fulfilment.holder, by: units.name(of: fulfilment.holder)))
      }
    }
    return Array(all.prefix(Self.mostNamed))
  }
}
