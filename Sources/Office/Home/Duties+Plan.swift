import Domain
import Store

/// What plans give bodies to do by a day.
extension Duties {
  /// What is open or late of what the plans give: for the units that have to do it, and, where the body is no unit on
  /// that day, for who says which unit it is.
  func given(_ plans: [Plan]) throws -> [Duty] {
    guard let viewer = desk.viewer else { return [] }
    let today = desk.now.day
    let given = plans.filter { $0.period.through >= today }.map { ($0, $0.duties) }.filter { !$0.1.isEmpty }
    guard !given.isEmpty else { return [] }
    let bindings = try Plans.bindings(on: desk.connection)
    return try given.flatMap { plan, duties in
      try duties.compactMap { duty -> Duty? in
        let unit = plan.unit(of: duty.body, author: nil, bindings[plan.id], on: duty.due)
        guard concerns(viewer, duty, of: plan, at: unit) else { return nil }
        return duty.isLate(on: today, isDone: try isDone(duty, of: plan, at: unit)).map {
          Duty(.given(plan, duty), isLate: $0)
        }
      }
    }
  }

  private func concerns(_ viewer: Viewer, _ duty: PlanDuty, of plan: Plan, at unit: Unit.ID?) -> Bool {
    guard let unit else { return desk.allows(.bindBodies, at: .installation) && plan.body(duty.body).kind == .unit }
    return viewer.scopes(for: .endorseDossier).contains(.unit(unit))
  }

  private func isDone(_ duty: PlanDuty, of plan: Plan, at unit: Unit.ID?) throws -> Bool {
    guard let unit else { return false }
    let held = DossierFilter(
      plan: plan.id, tracks: [duty.track], states: Dossier.states(for: .endorse), holders: [unit])
    return try Dossiers.count(held, on: desk.connection) == 0
  }
}
