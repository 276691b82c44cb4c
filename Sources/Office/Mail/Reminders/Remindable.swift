import Domain
import Store

/// Which units can be reminded under a plan: those that have something to do there now.
struct Remindable {
  private let desk: Desk
  private let plan: Plan
  private let units: BodyUnits
  /// Those that owe a duty or have not done their part of a target.
  private let asked: Set<Unit.ID>
  /// Whether a track of the plan takes dossiers today, from whoever is beneath its bodies.
  private let takesDossiers: Bool

  /// - Parameter ids: the units that are asked about.
  init(among ids: [Unit.ID], under plan: Plan, at desk: Desk) throws {
    let today = desk.now.day
    (self.desk, self.plan, units) = (desk, plan, try desk.bodies(of: plan))
    let earlier = try desk.earlierRounds().filter {
      $0.id == plan.id && today <= $0.period.through.adding(days: OpenDuties.after)
    }
    var asked: Set<Unit.ID> = []
    for round in [plan] + earlier {
      let book = try DutyBook(of: round, desk.dutyUnits(of: round), holders: ids.map { .unit($0) }, at: desk)
      asked.formUnion(book.lines(within: Set(ids)).filter(\.state.isOwed).compactMap(\.holder.unit))
    }
    for target in try desk.progress(of: plan) { asked.formUnion(target.lacking.map(\.id)) }
    self.asked = asked
    takesDossiers = plan.tracks.contains { track in
      (track.intake.from ?? plan.period.from) <= today && today <= track.intake.until.lastDay
    }
  }

  /// Whether the unit owes something, is asked for dossiers, or holds some that it has not passed on.
  func contains(_ unit: Unit.ID) throws -> Bool {
    if asked.contains(unit) { return true }
    let today = desk.now.day
    let above = Set(units.tree.lineage(of: unit).dropFirst())
    if takesDossiers, plan.reach(units.bindings, on: today).holds(above) { return true }
    let held = DossierFilter(plan: plan.id, states: Dossier.states(for: .endorse), holders: [unit])
    return try Dossiers.count(held, on: desk.connection) > 0
  }

  /// - Throws: `Refusal` that names a unit which has nothing to do under the plan now.
  func require(_ units: [Unit]) throws {
    let idle = try units.filter { try !contains($0.id) }
    guard let first = idle.first else { return }
    let more = idle.count > 1 ? " và \((idle.count - 1).grouped) đơn vị khác" : ""
    throw Refusal.input(
      "unit",
      "\(first.name)\(more) không có việc nào đang mở hoặc quá hạn trong kế hoạch \(plan.shortTitle).",
      next: "Chỉ nhắc đơn vị đang có việc trong kế hoạch này.")
  }
}
