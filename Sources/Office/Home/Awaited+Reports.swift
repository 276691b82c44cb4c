import Domain
import Store

extension Awaited {
  /// Reports that were given back to a unit of the viewer's, and for who receives reports those that came in.
  func reports(_ viewer: Viewer, _ plans: [Plan]) throws -> [Waiting] {
    guard !viewer.scopes(for: .viewReport).isEmpty else { return [] }
    let plans = plans.filter { !$0.reportDuties.isEmpty }
    let known = Dictionary(plans.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let returned = try Reports.returned(to: viewer.ownUnits, on: desk.connection).compactMap { report -> Waiting? in
      guard let plan = known[report.id.plan], plan.round == report.id.round,
        let given = plan.namedDuty(report.id.duty).flatMap({ plan.given($0) })
      else { return nil }
      return Waiting(.amendReport(plan, report, title: given.what))
    }
    return try returned + plans.flatMap(arrived)
  }

  private func arrived(under plan: Plan) throws -> [Waiting] {
    let waiting = try Reports.waiting(under: plan, on: desk.connection)
    guard !waiting.isEmpty else { return [] }
    return try waiting.sorted { $0.key < $1.key }.compactMap { duty, count -> Waiting? in
      let round = try ReportRound(duty, of: plan, at: desk)
      guard round.receiver != nil, desk.allows(.takeReport, at: try desk.place(receiving: round)) else { return nil }
      if try desk.isClosed(round) { return nil }
      return Waiting(.takeReports(plan, duty: duty, title: round.given.what, count: count))
    }
  }
}
