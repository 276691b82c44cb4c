import Domain
import Store

extension DutyLine {
  /// What inspections under a plan's round asked of units, what falls due first before the rest.
  ///
  /// - Parameter units: those that are meant; nil for all.
  static func followUps(
    of plan: Plan, _ bodies: BodyUnits, units: [Domain.Unit.ID]? = nil, before next: Day?, at desk: Desk
  ) throws -> [DutyLine] {
    try Inspections.asking(under: plan.id, of: units, on: desk.connection).filter { inspection in
      let day = inspection.time.from
      return plan.round == 0 || (plan.period.from <= day && next.map { day < $0 } ?? true)
    }.flatMap { inspection -> [DutyLine] in
      inspection.duties(under: plan).map { duty, done -> DutyLine in
        let days: [Day] = done.map { [$0] } ?? []
        return DutyLine(
          duty: duty, holder: .unit(inspection.unit), name: bodies.tree[inspection.unit]?.name ?? "",
          state: duty.state(on: desk.now.day, doneOn: days, atLeast: 1, isExcused: false), done: done, due: duty.due,
          course: nil)
      }
    }.sorted { ($0.due ?? plan.period.through, $0.duty.id) < ($1.due ?? plan.period.through, $1.duty.id) }
  }

  /// The page where it is told.
  public func destination(in plan: Plan.ID, round: Int = 0) -> Destination {
    if case .followUp(let inspection) = duty.work { return .inspection(inspection) }
    return .duty(duty.id, holder, plan, round: round)
  }
}
