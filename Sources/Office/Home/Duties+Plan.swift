import Domain
import Store

/// What plans give bodies to do by a day.
extension Duties {
  /// What is open or late of what the plans give: for the units that have to do it, for those who may do it in the
  /// plan, and, where the body is no unit on that day, for who says which unit it is.
  func given(_ plans: [Plan]) throws -> [Duty] {
    guard let viewer = desk.viewer else { return [] }
    let today = desk.now.day
    let bindings = try Plans.bindings(on: desk.connection)
    return try plans.filter { !$0.duties.isEmpty && $0.period.through >= today }.flatMap { plan in
      try plan.duties.compactMap { duty -> Duty? in
        let unit = plan.unit(of: duty.body, author: nil, bindings[plan.id], on: duty.due)
        guard try concerns(viewer, duty, of: plan, at: unit) else { return nil }
        let state = duty.state(on: today, isDone: try isDone(duty, of: plan, at: unit))
        guard state == .open || state == .late else { return nil }
        return Duty(.given(plan, duty), isLate: state == .late)
      }
    }
  }

  private func concerns(_ viewer: Viewer, _ duty: PlanDuty, of plan: Plan, at unit: Unit.ID?) throws -> Bool {
    switch duty.work {
    case .forward: return desk.allows(.forwardDossiers, at: Place(plan: plan.id))
    case .passOn:
      guard let unit else { return desk.allows(.bindBodies, at: .installation) && plan.body(duty.body).kind == .unit }
      return viewer.scopes(for: .endorseDossier).contains(.unit(unit))
    }
  }

  private func isDone(_ duty: PlanDuty, of plan: Plan, at unit: Unit.ID?) throws -> Bool {
    switch duty.work {
    case .forward(let forwarding):
      return try ForwardingLists.of(plan.id, on: desk.connection).contains { list in
        list.forwarding == forwarding && (list.sent.map { plan.period.from <= $0.day } ?? false)
      }
    case .passOn(let track, _):
      guard let unit else { return false }
      let held = DossierFilter(
        plan: plan.id, tracks: [track], states: Dossier.states(for: .endorse), holders: [unit])
      return try Dossiers.count(held, on: desk.connection) == 0
    }
  }
}
