import Domain
import Store

extension Desk {
  /// Where a duty of a holder is: in its plan, at its unit and all above that.
  func place(of holder: DutyHolder, in plan: Plan.ID) throws -> Place {
    Place(plan: plan, lineage: try holder.unit.map { try Units.lineage(of: $0, on: connection) } ?? [])
  }

  /// The duty of the plan's round that has that key, with what the plan says of it.
  func duty(_ key: String, of plan: Plan) throws -> (duty: Duty, given: GivenDuty) {
    guard let duty = plan.namedDuty(key), let given = plan.given(duty) else { throw Refusal.absent }
    return (duty, given)
  }

  /// What the bodies of the plan are where its duties are meant: today, after its round as they were on its last day.
  func dutyUnits(of plan: Plan) throws -> BodyUnits {
    BodyUnits(
      plan, try bindings(of: plan.id), in: try Units.tree(on: connection), on: min(now.day, plan.period.through))
  }

  /// Changes what was said of a duty of a holder; until the write ends nobody else does.
  func saying(
    _ key: String, _ holder: DutyHolder, of plan: Plan, _ change: [String: String],
    _ take: (Fulfilment) throws -> Fulfilment
  ) throws {
    let duty = try duty(key, of: plan).duty
    guard try dutyUnits(of: plan).holders(of: duty).contains(holder) else { throw Refusal.absent }
    try hold(plan.id)
    let row = Fulfilment.key(plan.id, plan.round, key, holder)
    guard try has(Fulfilment.self, row) else {
      let new = Fulfilment(plan: plan.id, round: plan.round, duty: key, holder: holder)
      return try insert(take(new), change)
    }
    let before = try held(Fulfilment.self, row)
    let after = try take(before.value)
    if after != before.value { try replace(before, by: after, change) }
  }

  /// Those who can be reminded of a duty: units here that have begun to owe it and have not done it.
  func behind(_ duty: Duty, of plan: Plan, only unit: Domain.Unit.ID?) throws -> [DutyLine] {
    let units = try dutyUnits(of: plan)
    let book = try DutyBook(of: plan, units, holders: unit.map { [.unit($0)] }, at: self)
    return book.holders(of: duty).filter { holder in
      guard let own = holder.unit, unit == nil || unit == own else { return false }
      return units.tree[own]?.exists(on: now.day) ?? false
    }
      .map { book.line(duty, $0) }.filter { $0.state.isOwed }
  }
}
