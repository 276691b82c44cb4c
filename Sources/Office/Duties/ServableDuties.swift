import Domain
import Store

/// A duty that an event or an inspection of a unit can do.
public struct ServableDuty: Sendable {
  public var served: ServedDuty
  public var what: String
  public var due: Day?
  /// What its holder is called, where that is not the unit itself.
  public var holder: String?
}

extension Desk {
  /// The duties of a kind that a record of a unit can do: the unit's own, and for the standing office those of bodies
  /// that are no unit here.
  func servable(_ kind: GivenDuty.DoneBy, by unit: Domain.Unit.ID, of plans: [Plan]) throws -> [ServableDuty] {
    try plans.filter { plan in plan.givenDuties.contains { $0.doneBy == kind } }.flatMap { plan -> [ServableDuty] in
      let units = try bodies(of: plan)
      let follows = allows(.followDuties, at: Place(plan: plan.id))
      return plan.namedDuties.filter { plan.given($0)?.doneBy == kind }.flatMap { duty in
        units.holders(of: duty).filter { $0.unit == unit || ($0.unit == nil && follows) }.map { holder in
          ServableDuty(
            served: ServedDuty(plan: plan.id, duty: duty.id, holder: holder), what: duty.before, due: duty.due,
            holder: holder.unit == nil ? units.name(of: holder) : nil)
        }
      }
    }
  }

  /// - Parameter day: on which it is done.
  /// - Throws: `Refusal` for a duty that is none of those, and for a day that is not of the plan's round.
  func requireServable(_ served: ServedDuty, _ kind: GivenDuty.DoneBy, by unit: Domain.Unit.ID, on day: Day) throws {
    let plan = try plan(served.plan)
    guard try servable(kind, by: unit, of: [plan]).contains(where: { $0.served == served }) else {
      throw Refusal.absent
    }
    guard day >= plan.period.from, day <= plan.period.through else {
      throw Refusal.input(
        "from",
        "Việc của kế hoạch \(plan.shortTitle) làm từ \(plan.period.from.short) đến \(plan.period.through.short).",
        next: "Sửa ngày, hoặc bỏ chọn việc của kế hoạch này.")
    }
    if let duty = plan.namedDuty(served.duty), let opens = duty.opens, day < opens {
      throw Refusal(
        "Kế hoạch \(plan.shortTitle) giao làm việc này từ \(opens.short): việc làm trước ngày đó không được tính.",
        kind: .input, clause: duty.source.clause, next: "Sửa ngày, hoặc bỏ chọn việc của kế hoạch này.", field: "from")
    }
  }

  /// The units for which the viewer holds events and inspects: their own, and those of the standing offices where they
  /// work.
  func hosts(for action: Action) throws -> [Domain.Unit] {
    var ids = viewer?.ownUnits ?? []
    for plan in try plans(for: .followDuties) {
      let standing = plan.unit(
        of: plan.offices.standing, on: [], try Plans.bindings(of: plan.id, on: connection), on: now.day)
      if let standing, !ids.contains(standing) { ids.append(standing) }
    }
    return try ids.map { try unit($0) }.filter { $0.exists(on: now.day) }
  }

  /// Where something of a unit is under plans: one place for each of them.
  func places(of unit: Domain.Unit.ID, under plans: [Plan.ID]) throws -> [Place] {
    let lineage = try Units.lineage(of: unit, on: connection)
    return plans.map { Place(plan: $0, lineage: lineage) }
  }

  /// - Throws: `Refusal` for a unit that is no more.
  func requireExisting(_ id: Domain.Unit.ID) throws {
    let unit = try unit(id)
    guard unit.exists(on: now.day) else {
      let heir = try unit.mergedInto.map { try self.unit($0).name }
      throw Refusal(
        "\(unit.name) đã giải thể từ ngày \(unit.dissolved?.short ?? "").",
        next: heir.map { "Ghi ở \($0), nơi tiếp nhận." } ?? "Chọn đơn vị khác.")
    }
  }
}
