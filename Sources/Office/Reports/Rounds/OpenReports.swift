import Domain
import Store

/// What of the reports of a plan's round is not over, at every level.
public struct OpenReports: Hashable, Sendable {
  /// Reports that came in and that nobody has looked at.
  public var waiting = 0
  /// Reports that were given back and have not come again.
  public var returned = 0
  /// Reports that a unit asked of those beneath it and that none of them has sent, as long as it has not sent its own.
  public var asked = 0
  /// Rounds of several units in which reports came in and of which no consolidated report was issued.
  public var unconsolidated = 0

  public init() {}

  public var count: Int { waiting + returned + asked + unconsolidated }
}

extension Desk {
  /// What of the reports of the plan's round is not over. What a unit has to send by the plan itself is among its
  /// duties.
  public func openReports(of plan: Plan) throws -> OpenReports {
    var open = OpenReports()
    guard !plan.reportDuties.isEmpty else { return open }
    for duty in plan.reportDuties {
      let round = try ReportRound(duty.id, of: plan, at: self)
      guard round.receiver != nil, try !isClosed(round) else { continue }
      let states = try Reports.lines(of: plan, duty: duty.id, on: connection).map(\.state)
      count(states, in: &open)
      if round.reporters.count > 1, states.contains(where: \.isIn) { open.unconsolidated += 1 }
    }
    for request in try Reports.requests(of: plan, on: connection) {
      guard plan.namedDuty(request.duty) != nil else { continue }
      let round = try ReportRound(request.duty, of: plan, askedBy: request.unit, at: self)
      guard try !isClosed(round) else { continue }
      let lines = try Reports.lines(of: plan, duty: request.duty, asked: round.asking, on: connection)
      count(lines.map(\.state), in: &open)
      let begun = Set(lines.filter(\.state.wasSent).map(\.unit))
      open.asked += round.reporters.count { !begun.contains($0) }
    }
    return open
  }

  private func count(_ states: [Report.State], in open: inout OpenReports) {
    open.waiting += states.count(where: \.isWaiting)
    open.returned += states.count(where: \.isReturned)
  }
}
