import Domain
import Store

/// A round of reports: the duty that asks for them, who reports, and to whom: as the plan says, or as a unit asked
/// those beneath it.
struct ReportRound {
  /// As it is in its round.
  let plan: Plan
  let duty: Duty
  let given: GivenDuty
  let units: BodyUnits
  /// The unit that receives them; nil where that is none of this installation.
  let receiver: Domain.Unit?
  /// The units that report; of a round that was found for one unit, those that are around it.
  let reporters: [Domain.Unit.ID]
  /// That a unit asked those beneath it; nil where the plan asks.
  let request: ReportRequest?

  /// The round that the plan asks for.
  init(_ key: String, of plan: Plan, at desk: Desk) throws {
    try self.init(key, of: plan, among: desk.dutyUnits(of: plan))
  }

  /// The round in which a unit asked those beneath it.
  ///
  /// - Throws: `Refusal` where it did not ask.
  init(_ key: String, of plan: Plan, askedBy unit: Domain.Unit.ID, at desk: Desk) throws {
    try self.init(key, of: plan, askedBy: unit, among: desk.dutyUnits(of: plan), at: desk)
  }

  /// The round in which a unit reports: that of the plan, or the one in which the unit above asked.
  init(_ key: String, of plan: Plan, for unit: Domain.Unit.ID, at desk: Desk) throws {
    let units = try desk.dutyUnits(of: plan, around: unit)
    let whole = try ReportRound(key, of: plan, among: units)
    guard !whole.reporters.contains(unit), let parent = units.tree[unit]?.parent,
      try desk.has(ReportRequest.self, ReportRequest.key(plan, key, parent))
    else {
      self = whole
      return
    }
    self = try ReportRound(key, of: plan, askedBy: parent, among: units, at: desk)
  }

  /// - Parameter units: all, or those around one.
  private init(_ key: String, of plan: Plan, among units: BodyUnits) throws {
    guard let duty = plan.namedDuty(key), let given = plan.given(duty), given.doneBy == .report else {
      throw Refusal.absent
    }
    (self.plan, self.duty, self.given, self.units, request) = (plan, duty, given, units, nil)
    receiver = units.receiver(ofReports: duty)
    reporters = units.reporters(of: duty)
  }

  private init(
    _ key: String, of plan: Plan, askedBy unit: Domain.Unit.ID, among units: BodyUnits, at desk: Desk
  ) throws {
    let whole = try ReportRound(key, of: plan, among: units)
    request = try desk.load(ReportRequest.self, ReportRequest.key(plan, key, unit))
    (self.plan, duty, given, self.units) = (plan, whole.duty, whole.given, units)
    receiver = units.tree[unit]
    reporters = units.tree.directlyBelow(unit, on: units.day).map(\.id)
  }

  /// Who asked for the reports.
  var asking: Reports.Asking { request.map { .unit($0.unit) } ?? .plan }

  /// In which each record is counted once.
  var counting: Reports.Round { Reports.Round(duty.id, of: plan, asked: asking) }

  /// The last day on which a report is in time.
  var due: Day? { request?.due ?? duty.due }

  func key(of unit: Domain.Unit.ID, _ kind: Report.Kind = .own) -> Report.Key {
    Report.Key(plan: plan.id, round: plan.round, duty: duty.id, unit: unit, kind: kind)
  }
}
