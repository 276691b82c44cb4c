import Domain
import Store

extension Awaited {
  /// Reports that were given back to a unit of the viewer's, and for who receives reports those that came in; those of
  /// earlier rounds too, as long as these are not closed.
  func reports(_ viewer: Viewer, _ current: [Plan]) throws -> [Waiting] {
    guard !viewer.scopes(for: .viewReport).isEmpty else { return [] }
    let earlier = try desk.earlierRounds().filter { round in current.contains { $0.id == round.id } }
    let plans = try (current + desk.running(earlier)).filter { !$0.reportDuties.isEmpty }
    // What was given back to a unit that has ended since is corrected by the one that took over.
    let own = try viewer.ownUnits + Units.merged(into: viewer.ownUnits, on: desk.connection)
    // What the standing office entered, and what nobody at its unit can correct, it corrects.
    let entered = try plans.filter { desk.allows(.writeReport, at: Place(plan: $0.id)) }
      .flatMap { try Reports.returned(under: $0, on: desk.connection) }
      .filter { report in
        guard !own.contains(report.id.unit) else { return false }
        return try report.sent?.by == viewer.person.id || !isHeard(report.id.unit, in: report.id.plan)
      }
    let returned = try (Reports.returned(to: own, on: desk.connection) + entered).compactMap { report -> Waiting? in
      guard let plan = plans.first(where: { $0.id == report.id.plan && $0.round == report.id.round }),
        let given = plan.namedDuty(report.id.duty).flatMap({ plan.given($0) })
      else { return nil }
      return Waiting(.amendReport(plan, report, title: given.what))
    }
    let asked = try desk.askedReports(of: viewer.ownUnits, among: plans).compactMap { asked -> Waiting? in
      guard asked.report?.wasSent != true else { return nil }
      return Waiting(
        .sendReport(asked.plan, duty: asked.duty.id, asked.unit, title: asked.given.what), due: asked.request.due,
        isLate: desk.now.day > asked.request.due)
    }
    return try returned + asked + plans.flatMap(arrived)
  }

  /// Whether a unit, or the one that took over from it, has a head or a clerk.
  private func isHeard(_ unit: Domain.Unit.ID, in plan: Plan.ID) throws -> Bool {
    let scopes = Set(try desk.place(writingOf: unit, in: plan).lineage.map(Scope.unit))
    return try People.appointments(where: scopes, on: desk.now.day, on: desk.connection).contains {
      [.unitHead, .unitClerk].contains($0.value.role)
    }
  }

  private func arrived(under plan: Plan) throws -> [Waiting] {
    try Reports.waiting(under: plan, on: desk.connection).compactMap { waiting -> Waiting? in
      // What an earlier edition of the plan asked for waits for nobody.
      guard plan.reportDuties.contains(where: { $0.id == waiting.duty }) else { return nil }
      let round =
        try waiting.asking.map { try ReportRound(waiting.duty, of: plan, askedBy: $0, at: desk) }
        ?? ReportRound(waiting.duty, of: plan, at: desk)
      guard round.receiver != nil, desk.allows(.takeReport, at: try desk.place(receiving: round)),
        try !desk.isClosed(round)
      else { return nil }
      return Waiting(
        .takeReports(
          plan, duty: waiting.duty, by: waiting.asking, title: round.given.what, count: waiting.count))
    }
  }
}
