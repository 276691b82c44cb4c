import Domain
import Store

extension Desk {
  /// Where a duty of a holder is: in its plan, at its unit and all above that.
  func place(of holder: DutyHolder, in plan: Plan.ID) throws -> Place {
    Place(plan: plan, lineage: try holder.unit.map { try Units.lineage(of: $0, on: connection) } ?? [])
  }

  /// Where a duty of a holder is seen: where it is, and at the units to which it goes.
  func seeing(_ key: String, of holder: DutyHolder, in plan: Plan.ID) throws -> Place {
    var place = try place(of: holder, in: plan)
    let own = viewer?.ownUnits ?? []
    guard !own.isEmpty, !allows(.viewDuties, at: place) else { return place }
    let found = try self.plan(plan)
    let receivers = Set(try bodies(of: found).receivers(of: try duty(key, of: found).given))
    place.lineage += own.filter(receivers.contains)
    return place
  }

  /// The duty of the plan's round that has that key, with what the plan says of it.
  func duty(_ key: String, of plan: Plan) throws -> (duty: Duty, given: GivenDuty) {
    guard let duty = plan.namedDuty(key), let given = plan.given(duty) else { throw Refusal.absent }
    return (duty, given)
  }

  /// Changes what was said of a duty of a holder; until the write ends nobody else does.
  func saying(
    _ key: String, _ holder: DutyHolder, of plan: Plan, _ change: [String: String],
    _ take: (Fulfilment) throws -> Fulfilment
  ) throws {
    let duty = try duty(key, of: plan).duty
    guard try bodies(of: plan).holders(of: duty).contains(holder) else { throw Refusal.absent }
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
    let book = try DutyBook(of: plan, bodies(of: plan), holders: unit.map { [.unit($0)] }, duties: [duty], at: self)
    return book.holders(of: duty).filter { holder in holder.unit.map { unit == nil || unit == $0 } ?? false }
      .map { book.line(duty, $0) }.filter { $0.state.isOwed }
  }
}
