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
}

extension Command<Void> {
  /// Says that a duty was done: by its unit, or by the standing office for whoever told it.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice records once.
  public static func recordDuty(
    _ duty: String, of plan: Plan.ID, holder: DutyHolder, id: Fulfilment.Entry.ID, report: DutyReport
  ) -> Command {
    .at({ try $0.place(of: holder, in: plan) }, .recordDuty) { desk in
      let plan = try desk.plan(plan)
      let given = try desk.duty(duty, of: plan).given
      guard !given.doneBy.closesItself || holder.unit == nil else {
        throw Refusal(
          "Việc này tự xong khi có \(given.doneBy.name) trong hệ thống, không ghi tay.", clause: given.source.clause)
      }
      try desk.saying(duty, holder, of: plan, ["duty": duty, "to": "done"]) {
        try $0.recorded(report, id: id, given: given, in: plan.period, by: desk.person.id, at: desk.now)
      }
    }
  }

  /// Takes back that something was done; it stays on record with the reason.
  public static func takeBackDuty(
    _ duty: String, of plan: Plan.ID, holder: DutyHolder, entry: Fulfilment.Entry.ID, reason: String
  ) -> Command {
    .at({ try $0.place(of: holder, in: plan) }, .recordDuty) { desk in
      try desk.saying(duty, holder, of: desk.plan(plan), ["duty": duty, "to": "taken-back"]) {
        try $0.takingBack(entry, reason: reason, by: desk.person.id, at: desk.now)
      }
    }
  }

  /// Lets a duty go, with the reason.
  public static func excuseDuty(
    _ duty: String, of plan: Plan.ID, holder: DutyHolder, reason: String
  ) -> Command {
    .at(Place(plan: plan), .followDuties) { desk in
      try desk.saying(duty, holder, of: desk.plan(plan), ["duty": duty, "to": "excused"]) {
        try $0.excused(reason, by: desk.person.id, at: desk.now)
      }
    }
  }

  /// Demands a duty again that was let go.
  public static func demandDuty(_ duty: String, of plan: Plan.ID, holder: DutyHolder) -> Command {
    .at(Place(plan: plan), .followDuties) { desk in
      try desk.saying(duty, holder, of: desk.plan(plan), ["duty": duty, "to": "open"]) { try $0.demanded() }
    }
  }
}

extension Desk {
  /// Those who can be reminded of a duty: units here that have begun to owe it and have not done it.
  func behind(_ duty: Duty, of plan: Plan, only unit: Domain.Unit.ID?) throws -> [DutyLine] {
    let book = try DutyBook(of: plan, bodies(of: plan), holders: unit.map { [.unit($0)] }, at: self)
    return book.units.holders(of: duty).filter { holder in holder.unit.map { unit == nil || unit == $0 } ?? false }
      .map { book.line(duty, $0) }.filter { $0.state.isOwed }
  }
}
