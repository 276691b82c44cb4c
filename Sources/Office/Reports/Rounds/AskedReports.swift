import Domain
import Store

/// A report that the unit above asked of a unit.
struct AskedReport {
  /// As it is in the round.
  let plan: Plan
  let duty: Duty
  let given: GivenDuty
  let unit: Domain.Unit
  let request: ReportRequest
  /// Where the report is; nil where none was begun.
  let report: Report.State?
}

extension Desk {
  /// What units above asked of those units, as long as the reports are not passed on.
  ///
  /// - Parameter plans: each in the rounds that are meant.
  func askedReports(of units: [Domain.Unit.ID], among plans: [Plan]) throws -> [AskedReport] {
    let own = try units.map { try unit($0) }
    let requests = Dictionary(
      grouping: try Reports.requests(by: own.compactMap(\.parent), on: connection), by: \.unit)
    return try own.flatMap { unit in
      try (unit.parent.flatMap { requests[$0] } ?? []).compactMap { request -> AskedReport? in
        guard let plan = plans.first(where: { $0.id == request.plan && $0.round == request.round }),
          let duty = plan.namedDuty(request.duty),
          let given = plan.given(duty)
        else { return nil }
        let round = try ReportRound(duty.id, of: plan, for: unit.id, at: self)
        guard round.request != nil, try !isClosed(round) else { return nil }
        return AskedReport(
          plan: plan, duty: duty, given: given, unit: unit, request: request,
          report: try report(round.key(of: unit.id))?.state)
      }
    }
  }
}
