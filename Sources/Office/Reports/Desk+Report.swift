import Domain
import Store

/// A round of reports: the duty that asks for them, who reports, and to whom: as the plan says, or as a unit asked
/// those beneath it.
struct ReportRound {
  let plan: Plan
  let duty: Duty
  let given: GivenDuty
  let units: BodyUnits
  /// The unit that receives them; nil where that is none of this installation.
  let receiver: Domain.Unit?
  /// The units that report.
  let reporters: [Domain.Unit.ID]
  /// That a unit asked those beneath it; nil where the plan asks.
  let request: ReportRequest?

  /// The round that the plan asks for.
  init(_ key: String, of plan: Plan, at desk: Desk) throws {
    guard let duty = plan.namedDuty(key), let given = plan.given(duty), given.doneBy == .report else {
      throw Refusal.absent
    }
    (self.plan, self.duty, self.given, request) = (plan, duty, given, nil)
    units = try desk.bodies(of: plan)
    receiver = units.receiver(ofReports: duty)
    reporters = units.reporters(of: duty)
  }

  /// The round in which a unit asked those beneath it.
  ///
  /// - Throws: `Refusal` where it did not ask.
  init(_ key: String, of plan: Plan, askedBy unit: Domain.Unit.ID, at desk: Desk) throws {
    let whole = try ReportRound(key, of: plan, at: desk)
    request = try desk.load(ReportRequest.self, ReportRequest.key(plan, key, unit))
    (self.plan, duty, given, units) = (plan, whole.duty, whole.given, whole.units)
    receiver = units.tree[unit]
    reporters = units.tree.directlyBelow(unit, on: desk.now.day).map(\.id)
  }

  /// The round in which a unit reports: that of the plan, or the one in which the unit above asked.
  init(_ key: String, of plan: Plan, for unit: Domain.Unit.ID, at desk: Desk) throws {
    let whole = try ReportRound(key, of: plan, at: desk)
    guard !whole.reporters.contains(unit), let parent = whole.units.tree[unit]?.parent,
      try desk.has(ReportRequest.self, ReportRequest.key(plan, key, parent))
    else {
      self = whole
      return
    }
    self = try ReportRound(key, of: plan, askedBy: parent, at: desk)
  }

  /// Who asked for the reports.
  var asking: Reports.Asking { request.map { .unit($0.unit) } ?? .plan }

  /// The last day on which a report is in time.
  var due: Day? { request?.due ?? duty.due }

  func key(of unit: Domain.Unit.ID, _ kind: Report.Kind = .own) -> Report.Key {
    Report.Key(plan: plan.id, round: plan.round, duty: duty.id, unit: unit, kind: kind)
  }
}

extension Desk {
  /// Where a report of a unit is: in its plan, at the unit and all above it.
  func place(ofReportsBy unit: Domain.Unit.ID, in plan: Plan.ID) throws -> Place {
    Place(plan: plan, lineage: try Units.lineage(of: unit, on: connection))
  }

  /// Where the reports of a round are received: for the standing office by all who work there for the plan, for another
  /// body at its unit.
  ///
  /// - Throws: `Refusal` where that is no unit of this installation.
  func place(receiving round: ReportRound) throws -> Place {
    guard let receiver = round.receiver else { throw Refusal.absent }
    let isStanding =
      round.request == nil && round.units.unit(of: round.plan.offices.standing)?.id == receiver.id
    return Place(
      plan: isStanding ? round.plan.id : nil, lineage: try Units.lineage(of: receiver.id, on: connection))
  }

  func report(_ key: Report.Key) throws -> Report? {
    try Records.load(Report.self, key.description, on: connection)?.value
  }

  /// The report of a unit in a round, or a new one where it has begun none.
  ///
  /// - Throws: `Refusal` for a unit that has not to report.
  func report(of unit: Domain.Unit.ID, in round: ReportRound) throws -> Report {
    let key = round.key(of: unit)
    if let report = try report(key) { return report }
    guard let known = round.units.tree[unit] else { throw Refusal.absent }
    guard round.reporters.contains(unit) else { throw Refusal.noReporter }
    return Report(
      key, unitName: known.name(on: now.day), receiver: round.receiver?.id,
      closes: round.request == nil ? round.duty.id : nil)
  }

  /// The consolidated report of a round, or a new one.
  func consolidated(_ round: ReportRound) throws -> Report {
    guard let receiver = round.receiver else { throw Refusal.absent }
    let key = round.key(of: receiver.id, .consolidated)
    if let report = try report(key) { return report }
    let closing = round.units.closing(round.duty)
    return Report(
      key, unitName: receiver.name(on: now.day), receiver: closing.flatMap { round.units.receiver(ofReports: $0)?.id },
      closes: closing?.id)
  }

  /// What the reports of a round were made into: the consolidated report, or that of the unit which asked.
  private func made(of round: ReportRound) throws -> Report? {
    try round.receiver.flatMap { try report(round.key(of: $0.id, round.request == nil ? .consolidated : .own)) }
  }

  /// Whether that is sent.
  func isClosed(_ round: ReportRound) throws -> Bool { try made(of: round)?.state.isIn ?? false }

  /// - Throws: `Refusal` once it is sent: what it adds up does not change.
  func requireOpen(_ round: ReportRound) throws {
    guard let receiver = round.receiver, let all = try made(of: round), all.state.isIn, let sent = all.sent else {
      return
    }
    throw Refusal(
      round.request == nil
        ? "Đợt báo cáo này đã đóng: báo cáo tổng hợp số \(all.content.number) đã ban hành ngày \(sent.at.day.short)."
        : "Đợt báo cáo này đã đóng: \(receiver.name) đã gửi báo cáo lên trên ngày \(sent.at.day.short).",
      clause: round.given.source.clause, next: "Liên hệ \(receiver.name) nếu đơn vị còn báo cáo.")
  }

  /// Keeps what became of a report; until the write ends nobody else changes it.
  func changing(
    _ report: Report, _ outcome: String, _ change: (Report) throws -> Report
  ) throws {
    let says = ["to": outcome, "duty": report.id.duty]
    guard try has(Report.self, report.key) else { return try insert(change(report), says) }
    let before = try held(Report.self, report.key)
    let after = try change(before.value)
    if after != before.value { try replace(before, by: after, says) }
  }
}

extension Refusal {
  static let noReporter = Refusal(
    "Đơn vị này không phải báo cáo ở đợt này.", next: "Xem việc của đơn vị ở trang «Việc được giao» của kế hoạch.")
}

extension Desk {
  /// Where the report of a unit is received.
  func place(receiving duty: String, from unit: Domain.Unit.ID, in plan: Plan.ID) throws -> Place {
    try place(receiving: ReportRound(duty, of: self.plan(plan), for: unit, at: self))
  }

  /// Changes a report at its receiver, while its round is open.
  func receiving(
    _ duty: String, from unit: Domain.Unit.ID, in plan: Plan.ID, _ outcome: String,
    _ change: (Report) throws -> Report
  ) throws {
    let round = try ReportRound(duty, of: self.plan(plan), for: unit, at: self)
    try hold(plan)
    try requireOpen(round)
    guard let report = try report(round.key(of: unit)) else { throw Refusal.absent }
    try changing(report, outcome, change)
  }
}
