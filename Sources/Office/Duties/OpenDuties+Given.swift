import Domain
import Store

/// What plans give by name: what is due within a week or late, of the viewer's own units, and for the standing office
/// who else has not done it.
extension OpenDuties {
  /// How many days before its last a duty is on the front page, and for how many days after it its late ones are.
  static let (before, after) = (7, 30)

  func given(by plan: Plan, _ bindings: Bindings?) throws -> [OpenDuty] {
    let today = desk.now.day
    let follows = desk.allows(.followDuties, at: Place(plan: plan.id))
    guard !plan.givenDuties.isEmpty, today <= plan.period.through.adding(days: Self.after) else { return [] }
    let standing = follows ? plan.unit(of: plan.offices.standing, on: [], bindings, on: today) : nil
    let own = viewer.ownUnits + (standing.map { viewer.ownUnits.contains($0) ? [] : [$0] } ?? [])
    guard follows || !own.isEmpty else { return [] }
    let near = plan.namedDuties.filter { duty in duty.due.map { $0 <= today.adding(days: Self.before) } ?? false }
    guard !near.isEmpty else { return [] }
    let units = try desk.dutyUnits(of: plan)
    return try self.own(own, of: plan, units, Set(near.map(\.id)))
      + (follows ? behind(near, of: plan, units, except: Set(own)) : [])
  }

  /// The duties of the viewer's own units.
  private func own(
    _ own: [Domain.Unit.ID], of plan: Plan, _ units: BodyUnits, _ near: Set<String>
  ) throws -> [OpenDuty] {
    guard !own.isEmpty else { return [] }
    let book = try DutyBook(of: plan, units, holders: own.map { .unit($0) }, at: desk)
    return book.lines(within: Set(own)).compactMap { line in
      guard near.contains(line.duty.id), line.state.isOwed else { return nil }
      return found(
        line.duty, plan, "\(line.name): \(line.duty.before)", .duty(plan.id, line.duty.id, line.holder))
    }
  }

  /// Who else has not done what is due: by name the bodies for which the standing office says so, others counted.
  private func behind(
    _ near: [Duty], of plan: Plan, _ units: BodyUnits, except own: Set<Domain.Unit.ID>
  ) throws -> [OpenDuty] {
    let near = near.filter { $0.due.map { $0 >= desk.now.day.adding(days: -Self.after) } ?? false }
    guard !near.isEmpty else { return [] }
    let book = try DutyBook(of: plan, units, at: desk)
    return near.flatMap { duty -> [OpenDuty] in
      let lines = book.holders(of: duty).map { book.line(duty, $0) }.filter { $0.state.isOwed }
      let bodies = lines.filter { $0.holder.unit == nil }.map {
        found(duty, plan, "\($0.name): \(duty.before)", .duty(plan.id, duty.id, $0.holder))
      }
      let others = lines.count { line in line.holder.unit.map { !own.contains($0) } ?? false }
      guard others > 0 else { return bodies }
      return bodies + [
        found(duty, plan, "\(others.grouped) đơn vị chưa xong «\(duty.before)»", .behind(plan.id, duty.id))
      ]
    }
  }
}
