import Domain
import Store

/// What plans give by name: what is due within a week or late, of the viewer's own units, and for the standing office
/// who else has not done it.
extension OpenDuties {
  /// For how many days after its last late ones are on the front page.
  static let after = 30

  func given(by plan: Plan, _ bindings: Bindings?) throws -> [OpenDuty] {
    let today = desk.now.day
    let follows = desk.allows(.followDuties, at: Place(plan: plan.id))
    guard !plan.givenDuties.isEmpty, today <= plan.period.through.adding(days: Self.after) else { return [] }
    let standing = follows ? plan.unit(of: plan.offices.standing, on: [], bindings, on: today) : nil
    let own = viewer.ownUnits + (standing.map { viewer.ownUnits.contains($0) ? [] : [$0] } ?? [])
    guard follows || !own.isEmpty else { return [] }
    let coming = due(by: today.adding(days: daysAhead), in: plan)
    guard !coming.isEmpty else { return [] }
    let units = try desk.dutyUnits(of: plan)
    let near = due(by: today.adding(days: Self.daysAhead), in: plan)
    return try self.own(own, of: plan, units, Set(coming.map(\.id)))
      + (follows ? behind(near, of: plan, units, except: Set(own)) : [])
  }

  private func due(by day: Day, in plan: Plan) -> [Duty] {
    plan.namedDuties.filter { duty in duty.due.map { $0 <= day } ?? false }
  }

  /// The duties of the viewer's own units.
  private func own(
    _ own: [Domain.Unit.ID], of plan: Plan, _ units: BodyUnits, _ coming: Set<String>
  ) throws -> [OpenDuty] {
    guard !own.isEmpty else { return [] }
    let book = try DutyBook(of: plan, units, holders: own.map { .unit($0) }, at: desk)
    let isEarlier = try desk.nextRound(after: plan) != nil
    return book.lines(within: Set(own)).compactMap { line in
      let isTold = line.state.isOwed || (daysAhead > Self.daysAhead && line.state.isAhead)
      guard coming.contains(line.duty.id), isTold else { return nil }
      return found(line.duty, plan, "\(line.name): \(line.duty.before)", goal(of: line, units, isEarlier: isEarlier))
    }
  }

  /// Where it is done: a report where it is written, or where the reports that it consolidates come in, both in the
  /// round that runs.
  private func goal(of line: DutyLine, _ units: BodyUnits, isEarlier: Bool) -> OpenDuty.Goal {
    let plan = units.plan
    guard !isEarlier, plan.given(line.duty)?.doneBy == .report, let unit = line.holder.unit else {
      return .duty(plan.id, line.duty.id, line.holder)
    }
    let rounds = units.consolidated(by: line.duty, of: unit)
    guard !rounds.isEmpty else { return .report(plan.id, line.duty.id, unit) }
    return rounds.count == 1 ? .reportRound(plan.id, rounds[0].id) : .duty(plan.id, line.duty.id, line.holder)
  }

  /// Who else has not done what is due: by name the bodies for which the standing office says so, others counted.
  private func behind(
    _ near: [Duty], of plan: Plan, _ units: BodyUnits, except own: Set<Domain.Unit.ID>
  ) throws -> [OpenDuty] {
    let near = near.filter { $0.due.map { $0 >= desk.now.day.adding(days: -Self.after) } ?? false }
    guard !near.isEmpty else { return [] }
    let book = try DutyBook(of: plan, units, duties: near, at: desk)
    let isEarlier = try desk.nextRound(after: plan) != nil
    return near.flatMap { duty -> [OpenDuty] in
      let lines = book.states(of: duty).filter { $0.state.isOwed }
      let bodies = lines.filter { $0.holder.unit == nil }.map {
        found(duty, plan, "\(units.name(of: $0.holder)): \(duty.before)", .duty(plan.id, duty.id, $0.holder))
      }
      let others = lines.count { line in line.holder.unit.map { !own.contains($0) } ?? false }
      guard others > 0 else { return bodies }
      if !isEarlier, plan.given(duty)?.doneBy == .report, units.receiver(ofReports: duty) != nil {
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
