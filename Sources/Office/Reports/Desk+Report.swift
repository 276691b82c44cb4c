import Domain
import Store

extension Desk {
  /// Where a report of a unit is: in its plan, at the unit and all above it.
  func place(ofReportsBy unit: Domain.Unit.ID, in plan: Plan.ID) throws -> Place {
    Place(plan: plan, lineage: try Units.lineage(of: unit, on: connection))
  }

  /// Where a report of a unit is written: at the unit, or at the one that took over from it; those above only read.
  func place(writingOf unit: Domain.Unit.ID, in plan: Plan.ID) throws -> Place {
    Place(plan: plan, lineage: try own(unit))
  }

  /// A unit, and where it has ended those that took over, to the one that is there.
  private func own(_ unit: Domain.Unit.ID) throws -> [Domain.Unit.ID] {
    var own: [Domain.Unit.ID] = []
    for id in try Units.lineage(of: unit, on: connection) {
      own.append(id)
      if try self.unit(id).exists(on: now.day) { break }
    }
    return own
  }

  /// As whom who works sends a report that is written there.
  ///
  /// - Parameter reason: why it is entered in the unit's name; nothing where the unit sends it.
  func sender(at place: Place, reason: String) -> Report.Sender {
    guard let viewer else { return .office(reason: reason) }
    let roles = viewer.roles.filter { role in
      if case .unit(let unit) = role.scope { place.lineage.contains(unit) } else { false }
    }.map(\.role)
    if roles.contains(.unitHead) { return .head }
    let isOwn = roles.contains(.unitClerk) || viewer.person.unit.map(place.lineage.contains) ?? false
    return isOwn ? .clerk : .office(reason: reason)
  }

  /// Where the reports of a round are received: for the standing office by all who work there for the plan, for another
  /// body at its unit.
  ///
  /// - Throws: `Refusal` where that is no unit of this installation.
  func place(receiving round: ReportRound) throws -> Place {
    guard let receiver = round.receiver else { throw Refusal.absent }
    let isStanding =
      round.request == nil && round.units.unit(of: round.plan.offices.standing)?.id == receiver.id
    return Place(plan: isStanding ? round.plan.id : nil, lineage: try own(receiver.id))
  }

  /// Where the reports of a round are read: in its plan, at the unit that receives them, at the one to which the
  /// consolidated report goes, and at all above these.
  func place(reading round: ReportRound) throws -> Place {
    let next =
      round.request == nil ? round.units.closing(round.duty).flatMap { round.units.receiver(ofReports: $0) } : nil
    let units = [round.receiver, next].compactMap { $0?.id }
    return Place(
      plan: round.request == nil ? round.plan.id : nil,
      lineage: try units.flatMap { try Units.lineage(of: $0, on: connection) })
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

  /// The consolidated report of a round where one was begun: the one that was issued, else that of who receives now.
  func begunConsolidation(_ round: ReportRound) throws -> Report? {
    let all = try Reports.consolidated(of: round.plan, duty: round.duty.id, on: connection)
    return all.first { $0.state.isIn } ?? all.first { $0.id.unit == round.receiver?.id }
  }

  /// The consolidated report of a round, or a new one.
  func consolidated(_ round: ReportRound) throws -> Report {
    guard let receiver = round.receiver else { throw Refusal.absent }
    if let report = try begunConsolidation(round) { return report }
    let key = round.key(of: receiver.id, .consolidated)
    let closing = round.units.closing(round.duty)
    return Report(
      key, unitName: receiver.name(on: now.day), receiver: closing.flatMap { round.units.receiver(ofReports: $0)?.id },
      closes: closing?.id)
  }

  /// What the reports of a round were made into: the consolidated report, or that of the unit which asked.
  private func made(of round: ReportRound) throws -> Report? {
    guard let request = round.request else { return try begunConsolidation(round) }
    return try report(round.key(of: request.unit))
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
      clause: round.given.source.clause,
      next: "Đơn vị còn báo cáo thì đề nghị \(receiver.name) mở lại để bổ sung.")
  }

  /// - Throws: `Refusal` before the day from which the plan takes the reports of the round; units that others asked
  ///   report when these say so.
  func requireBegun(_ round: ReportRound) throws {
    guard round.request == nil, let from = round.duty.from, now.day < from else { return }
    throw Refusal(
      "Đợt báo cáo này nhận từ ngày \(from.short).", clause: round.given.source.clause,
      next: "Gửi từ ngày đó, khi số liệu của đợt đã có.")
  }

  /// From when on a report can be sent with nothing to add: one that looks back over the whole only in its last month.
  /// Nil where it can always.
  func nothingFrom(_ round: ReportRound) -> Day? {
    round.given.review == .final ? round.due?.adding(days: -30) : nil
  }

  /// Keeps what became of a report; until the write ends nobody else changes it.
  ///
  /// - Parameter revision: what the window showed that wrote it, so that two windows notice each other; nil takes
  ///   whatever is there.
  /// - Throws: `Refusal` of kind `.conflict` where another window wrote in the meantime.
  func changing(
    _ report: Report, _ outcome: String, over revision: Int? = nil, _ change: (Report) throws -> Report
  ) throws {
    let says = ["to": outcome, "duty": report.id.duty]
    guard try has(Report.self, report.key) else {
      if revision ?? 0 > 0 { throw Refusal.reportMovedOn }
      return try insert(change(report), says)
    }
    let before = try held(Report.self, report.key)
    if let revision, revision != before.version { throw Refusal.reportMovedOn }
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
  func place(
    receiving duty: String, from unit: Domain.Unit.ID, in plan: Plan.ID, round: Int?
  ) throws -> Place {
    try place(receiving: ReportRound(duty, of: self.plan(plan, round: round), for: unit, at: self))
  }

  /// Changes a report at its receiver, while its round is open.
  func receiving(
    _ duty: String, from unit: Domain.Unit.ID, in plan: Plan.ID, round: Int?, _ outcome: String,
    _ change: (Report) throws -> Report
  ) throws {
    let round = try ReportRound(duty, of: self.plan(plan, round: round), for: unit, at: self)
    try hold(plan)
    try requireOpen(round)
    guard let report = try report(round.key(of: unit)) else { throw Refusal.absent }
    // Who entered it for the unit has received it on paper.
    let isOwn = try sender(at: place(writingOf: unit, in: plan), reason: "") != .office(reason: "")
    let receiver = try person.id
    guard !isOwn, report.sent?.by != receiver || report.sent?.entered != nil else {
      throw Refusal(
        "Người gửi báo cáo của đơn vị không tự ghi nhận hay trả lại báo cáo đó.",
        next: "Người khác ở nơi nhận làm việc này.")
    }
    try changing(report, outcome, change)
  }
}
