import Domain
import Store

/// What plans give by name: what the viewer's own units have to do, from the day on which it begins; for the standing
/// office also who else has not done what is due within a week or late.
extension OpenDuties {
  /// For how many days after its last late ones are on the front page.
  static let after = 30

  func given(by plan: Plan, _ bindings: Bindings?) throws -> [OpenDuty] {
    let today = desk.now.day
    let follows = desk.allows(.followDuties, at: Place(plan: plan.id))
    guard today <= plan.period.through.adding(days: Self.after) else { return [] }
    let standing = follows ? plan.unit(of: plan.offices.standing, on: [], bindings, on: today) : nil
    let own = viewer.ownUnits + (standing.map { viewer.ownUnits.contains($0) ? [] : [$0] } ?? [])
    guard follows || !own.isEmpty else { return [] }
    let units = try desk.dutyUnits(of: plan)
    // A calendar has what its owner has to do, and of others what the front page has.
    let days = daysAhead > Self.mostDaysOfDigest ? Self.daysAhead : daysAhead
    let duties = try self.own(own, of: plan, units)
    guard follows else { return duties }
    return try duties + behind(due(by: today.adding(days: days), in: plan), of: plan, units, except: Set(own))
  }

  /// What the plan gives, and what records ask of units: their own front pages have the latter by itself.
  private func due(by day: Day, in plan: Plan) throws -> [Duty] {
    try (plan.namedDuties + desk.askedDuties(of: plan)).filter { duty in duty.due.map { $0 <= day } ?? false }
  }

  /// The duties of the viewer's own units.
  private func own(
    _ own: [Domain.Unit.ID], of plan: Plan, _ units: BodyUnits
  ) throws -> [OpenDuty] {
    guard !own.isEmpty else { return [] }
    let given = try (plan.namedDuties + desk.requestedDuties(of: plan)).filter { duty in
      duty.due.map { $0 <= desk.now.day.adding(days: daysAhead) } ?? false
        || duty.state(on: desk.now.day, isDone: false).isOwed
    }
    guard !given.isEmpty else { return [] }
    let book = try DutyBook(of: plan, units, holders: own.map { .unit($0) }, duties: given, at: desk)
    let lines = given.flatMap { duty in
      book.holders(of: duty).filter { $0.unit.map(own.contains) ?? false }.map { book.line(duty, $0) }
    }
    return try lines.compactMap { line in
      // Only a calendar has what has not begun.
      guard line.state.isOwed || (daysAhead > Self.mostDaysOfDigest && line.state.isAhead) else { return nil }
      guard let goal = try goal(of: line, units) else { return nil }
      return found(line.duty, plan, "\(line.name): \(line.duty.before)", goal)
    }
  }

  /// Where it is done: a report where it is written, or where the reports that it consolidates come in. Nil for the
  /// report of a round that was added up without it: nothing is sent any more, which the duty says.
  private func goal(of line: DutyLine, _ units: BodyUnits) throws -> OpenDuty.Goal? {
    let plan = units.plan
    guard plan.given(line.duty)?.doneBy == .report, let unit = line.holder.unit else {
      return .duty(plan.id, line.duty.id, line.holder)
    }
    let rounds = units.consolidated(by: line.duty, of: unit)
    guard !rounds.isEmpty else {
      return try desk.isClosed(ReportRound(line.duty.id, of: plan, at: desk))
        ? nil : .report(plan.id, line.duty.id, unit)
    }
    return rounds.count == 1 ? .reportRound(plan.id, rounds[0].id) : .duty(plan.id, line.duty.id, line.holder)
  }

  /// Who else has not done what is due: by name the bodies for which the standing office says so, others counted.
  private func behind(
    _ near: [Duty], of plan: Plan, _ units: BodyUnits, except own: Set<Domain.Unit.ID>
  ) throws -> [OpenDuty] {
    let near = near.filter { $0.due.map { $0 >= desk.now.day.adding(days: -Self.after) } ?? false }
    guard !near.isEmpty else { return [] }
    let book = try DutyBook(of: plan, units, duties: near, at: desk)
    return near.flatMap { duty -> [OpenDuty] in
      let lines = book.states(of: duty).filter { $0.state.isOwed }
      let bodies = lines.filter { $0.holder.unit == nil }.map {
        found(duty, plan, "\(units.name(of: $0.holder)): \(duty.before)", .duty(plan.id, duty.id, $0.holder))
      }
      let others = lines.count { line in line.holder.unit.map { !own.contains($0) } ?? false }
      guard others > 0 else { return bodies }
      if plan.given(duty)?.doneBy == .report, units.receiver(ofReports: duty) != nil {
        let all = units.reporters(of: duty).count { !own.contains($0) }
        let what = "đã có \((all - others).grouped) trên \(all.grouped) báo cáo «\(duty.before)»"
        return bodies + [found(duty, plan, what, .reportRound(plan.id, duty.id))]
      }
      return bodies + [
        found(duty, plan, "\(others.grouped) đơn vị chưa xong «\(duty.before)»", .behind(plan.id, duty.id))
      ]
    }
  }
}
