import Domain
import Store

/// A round of reports: the duty that asks for them, who reports, and to whom.
struct ReportRound {
  let plan: Plan
  let duty: Duty
  let given: GivenDuty
  let units: BodyUnits
  /// The unit that receives them; nil where that is none of this installation.
  let receiver: Domain.Unit?

  init(_ key: String, of plan: Plan, at desk: Desk) throws {
    guard let duty = plan.namedDuty(key), let given = plan.given(duty), given.doneBy == .report else {
      throw Refusal.absent
    }
    (self.plan, self.duty, self.given) = (plan, duty, given)
    units = try desk.bodies(of: plan)
    receiver = units.receiver(ofReports: duty)
  }

  /// The units that report.
  var reporters: [Domain.Unit.ID] { units.reporters(of: duty) }

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
    let isStanding = round.units.unit(of: round.plan.offices.standing)?.id == receiver.id
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
      closes: round.duty.id)
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

  /// Whether the consolidated report of the round is issued.
  func isClosed(_ round: ReportRound) throws -> Bool {
    guard let receiver = round.receiver else { return false }
    return try report(round.key(of: receiver.id, .consolidated))?.state.isIn ?? false
  }

  /// - Throws: `Refusal` once the consolidated report of the round is issued: what it adds up does not change.
  func requireOpen(_ round: ReportRound) throws {
    guard let receiver = round.receiver, let all = try report(round.key(of: receiver.id, .consolidated)),
      all.state.isIn, let sent = all.sent
    else { return }
    throw Refusal(
      "Đợt báo cáo này đã đóng: báo cáo tổng hợp số \(all.content.number) đã ban hành ngày \(sent.at.day.short).",
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
