import Domain
import Store

/// The rounds of reports of a plan: those that the viewer's units write, and those that they receive.
public struct ReportsLook: Look {
  public static let action = Action.viewReport

  let plan: Plan.ID

  public struct Found: Sendable {
    public var plan: Plan
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

  /// A round whose reports come to the viewer.
  public struct Received: Sendable {
    public var duty: Duty
    public var given: GivenDuty
    public var asked: Int
    public var sent: Int
    public var late: Int
    public var isIssued: Bool
  }

  public init(of plan: Plan.ID) { self.plan = plan }

  public func door(at desk: Desk) throws -> Door {
    let plan = try desk.plan(plan)
    return .only(
      if: !plan.reportDuties.isEmpty
        && (desk.allows(.viewReport, at: Place(plan: plan.id)) || !(desk.viewer?.ownUnits ?? []).isEmpty),
      else: plan.reportDuties.isEmpty ? .absent : .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    let rounds = try plan.reportDuties.map { try ReportRound($0.id, of: plan, at: desk) }
    let units = try Units.below(desk.viewer?.ownUnits ?? [], on: desk.connection)
    return Found(
      plan: plan, own: try own(rounds, Set(units), of: plan, desk),
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

  private func received(_ round: ReportRound, _ desk: Desk) throws -> Received? {
    guard let receiver = round.receiver, desk.allows(.takeReport, at: try desk.place(receiving: round)) else {
      return nil
    }
    let today = desk.now.day
    let reports = try Reports.lines(of: round.plan, duty: round.duty.id, on: desk.connection).filter(\.state.isIn)
    let (asked, sent) = (round.reporters.count, reports.count)
    return Received(
      duty: round.duty, given: round.given, asked: asked, sent: sent,
      late: round.duty.due.map { today > $0 } ?? false ? max(0, asked - sent) : 0,
      isIssued: try desk.report(round.key(of: receiver.id, .consolidated))?.state.isIn ?? false)
  }
}
