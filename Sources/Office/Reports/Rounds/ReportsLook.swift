import Domain
import Store

/// The rounds of reports of a plan: those that the viewer's units write, and those that they receive.
public struct ReportsLook: Look {
  public static let action = Action.viewReport

  let plan: Plan.ID
  let round: Int?

  public struct Found: Sendable {
    /// As it is in the round.
    public var plan: Plan
    /// The rounds that there are, the latest first.
    public var rounds: [Plan.Period]
    public var own: [Own]
    public var received: [Received]
    public var today: Day
  }

  /// A report that a unit of the viewer's has to write.
  public struct Own: Sendable {
    public var duty: Duty
    public var given: GivenDuty
    public var unit: Domain.Unit.ID
    public var unitName: String
    public var state: Duty.State
    public var report: Report.State?
  }

  /// A round whose reports the viewer receives or may read.
  public struct Received: Sendable {
    public var duty: Duty
    public var given: GivenDuty
    public var asked: Int
    public var sent: Int
    public var late: Int
    public var isIssued: Bool
  }

  /// - Parameter round: the year of the plan's round; nil for the one that was opened last.
  public init(of plan: Plan.ID, round: Int? = nil) { (self.plan, self.round) = (plan, round) }

  public func door(at desk: Desk) throws -> Door {
    let plan = try desk.plan(plan, round: round)
    return .only(
      if: !plan.reportDuties.isEmpty
        && (desk.allows(.viewReport, at: Place(plan: plan.id)) || !(desk.viewer?.ownUnits ?? []).isEmpty),
      else: plan.reportDuties.isEmpty ? .absent : .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan, round: round)
    let rounds = try plan.reportDuties.map { try ReportRound($0.id, of: plan, at: desk) }
    let units = try Units.below(desk.viewer?.ownUnits ?? [], on: desk.connection)
    return Found(
      plan: plan, rounds: try desk.rounds(of: plan.id).map(\.period),
      own: try own(rounds, Set(units), of: plan, desk) + asked(of: plan, desk),
      received: try rounds.compactMap { try received($0, desk) }, today: desk.now.day)
  }

  private func own(
    _ rounds: [ReportRound], _ units: Set<Domain.Unit.ID>, of plan: Plan, _ desk: Desk
  ) throws -> [Own] {
    guard let first = rounds.first, !units.isEmpty else { return [] }
    let book = try DutyBook(of: plan, first.units, holders: units.map { .unit($0) }, at: desk)
    return try rounds.flatMap { round -> [Own] in
      let mine = round.reporters.filter(units.contains)
      let reports = Dictionary(
        try Reports.lines(of: plan, duty: round.duty.id, units: mine, on: desk.connection).map { ($0.unit, $0.state) },
        uniquingKeysWith: { $1 })
      return mine.filter { round.units.consolidated(by: round.duty, of: $0).isEmpty }.map { unit in
        let line = book.line(round.duty, .unit(unit))
        return Own(
          duty: round.duty, given: round.given, unit: unit, unitName: line.name, state: line.state,
          report: reports[unit])
      }
    }
  }

  /// What units above asked of the viewer's own.
  private func asked(of plan: Plan, _ desk: Desk) throws -> [Own] {
    try desk.askedReports(of: desk.viewer?.ownUnits ?? [], among: [plan]).map { asked in
      let state: Duty.State =
        asked.report?.isIn ?? false ? .done : desk.now.day > asked.request.due ? .late : .open
      return Own(
        duty: asked.duty, given: asked.given, unit: asked.unit.id, unitName: asked.unit.name, state: state,
        report: asked.report)
    }
  }

  private func received(_ round: ReportRound, _ desk: Desk) throws -> Received? {
    guard round.receiver != nil, desk.allows(.viewReport, at: try desk.place(reading: round)) else {
      return nil
    }
    let today = desk.now.day
    let reports = try Reports.lines(of: round.plan, duty: round.duty.id, on: desk.connection).filter(\.state.isIn)
    let said = try Fulfilments.lines(of: round.plan, duties: [round.duty.id], on: desk.connection)
    let sent = Set(reports.map(\.unit))
    let missing = round.reporters.count { unit in
      !sent.contains(unit) && said[Fulfilments.Key(round.duty.id, .unit(unit))]?.isExcused != true
    }
    return Received(
      duty: round.duty, given: round.given, asked: sent.count + missing, sent: sent.count,
      late: round.duty.due.map { today > $0 } ?? false ? missing : 0,
      isIssued: try desk.begunConsolidation(round)?.state.isIn ?? false)
  }
}
