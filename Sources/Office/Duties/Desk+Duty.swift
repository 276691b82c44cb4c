import Domain
import Store

extension Desk {
  /// Where a duty of a holder is: in its plan, at its unit and all above that.
  func place(of holder: DutyHolder, in plan: Plan.ID) throws -> Place {
    Place(plan: plan, lineage: try holder.unit.map { try Units.lineage(of: $0, on: connection) } ?? [])
  }

  /// Where a duty of a holder is seen: where it is, and at the units to which it goes.
  func seeing(_ key: String, of holder: DutyHolder, in plan: Plan.ID, round: Int?) throws -> Place {
    var place = try place(of: holder, in: plan)
    let own = viewer?.ownUnits ?? []
    guard !own.isEmpty, !allows(.viewDuties, at: place) else { return place }
    let found = try self.plan(plan, round: round)
    let given = try duty(key, of: found).given
    let receivers = Set(try given.map { try bodies(of: found).receivers(of: $0) } ?? [])
    place.lineage += own.filter(receivers.contains)
    return place
  }

  /// The duty of the plan's round that has that key, with what the plan says of it where it gives it by name; what a
  /// record asks for is one too.
  func duty(_ key: String, of plan: Plan) throws -> (duty: Duty, given: GivenDuty?) {
    if let request = try unitRequest(key, of: plan) {
      return (request.duty(under: plan), request.given(under: plan))
    }
    guard let duty = try plan.listedDuty(key) ?? askedDuty(key, of: plan) else { throw Refusal.absent }
    return (duty, plan.given(duty))
  }

  /// Whether a holder has a duty.
  private func has(_ duty: Duty, _ holder: DutyHolder, among units: BodyUnits) throws -> Bool {
    guard duty.isAsked else { return units.holders(of: duty).contains(holder) }
    return try AskedDuties([duty], of: units.plan, units, only: holder.unit.map { [$0] } ?? [], at: self)
      .holders(of: duty).contains(holder)
  }

  /// What the bodies of the plan are where its duties are meant: today, after its round as they were on its last day.
  func dutyUnits(of plan: Plan) throws -> BodyUnits {
    BodyUnits(
      plan, try bindings(of: plan.id), in: try unitTree(), on: min(now.day, plan.period.through))
  }

  /// What the bodies of the plan are, as far as that is needed to say what one unit has to do: thousands of others
  /// are not looked at. For the standing office, whose report is of the whole plan, all of it.
  func dutyUnits(of plan: Plan, around unit: Domain.Unit.ID) throws -> BodyUnits {
    let bindings = try bindings(of: plan.id)
    let bound = bindings?.answers.compactMap(\.unit) ?? []
    let clustered = plan.bodies.flatMap { bindings?.units(ofCluster: $0.id) ?? [] }
    let tree = try Units.tree(around: [unit], and: Array(Set(bound + clustered)), on: connection)
    let near = BodyUnits(plan, bindings, in: tree, on: min(now.day, plan.period.through))
    return near.unit(of: plan.offices.standing)?.id == unit ? try dutyUnits(of: plan) : near
  }

  /// What was said of a duty of a holder: by itself, then by those who had it before.
  func said(of key: String, _ holder: DutyHolder, in plan: Plan, _ units: BodyUnits) throws -> [Fulfilment] {
    let former = try units.formerHolders(of: duty(key, of: plan).duty)[holder] ?? []
    return try ([holder] + former.map(\.holder)).compactMap {
      try Records.load(Fulfilment.self, Fulfilment.key(plan.id, plan.round, key, $0), on: connection)?.value
    }
  }

  /// Changes what was said of a duty of a holder; until the write ends nobody else does.
  ///
  /// - Parameter isMeant: of what a holder before it said, that which is changed; where there is none its own.
  func saying(
    _ key: String, _ holder: DutyHolder, of plan: Plan, _ change: [String: String],
    where isMeant: (Fulfilment) -> Bool = { _ in false }, _ take: (Fulfilment) throws -> Fulfilment
  ) throws {
    let units = try dutyUnits(of: plan)
    guard try has(duty(key, of: plan).duty, holder, among: units) else { throw Refusal.absent }
    try hold(plan.id)
    let said = try said(of: key, holder, in: plan, units)
    let row = said.first(where: isMeant)?.key ?? Fulfilment.key(plan.id, plan.round, key, holder)
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
    let book = try DutyBook(of: plan, units, holders: unit.map { [.unit($0)] }, duties: [duty], at: self)
    return book.lines(of: duty).filter { line in
      guard line.state.isOwed, let own = line.holder.unit, unit == nil || unit == own else { return false }
      return units.tree[own]?.exists(on: now.day) ?? false
    }
  }
}
