import Domain
import Store

/// What the plan's judgements ask for once their days have come.
extension OpenDuties {
  func judging(_ duty: Duty, _ judgement: Judgement, of plan: Plan) throws -> [OpenDuty] {
    if judgement.isByUnit { return try selecting(duty, judgement, of: plan) }
    guard judgement.isHeldInSession else { return [] }
    return try seats.filter { $0.seat == .secretary }.flatMap { id, _ -> [OpenDuty] in
      let council = try desk.council(id)
      guard council.plan == plan.id, council.judgements(under: plan).contains(where: { $0.id == judgement.id })
      else { return [] }
      let fields = try desk.fields(of: council)
      return found(duty, plan, waiting: try desk.count(plan.waiting(for: judgement, in: fields)), .council(id))
    }
  }

  /// What the head's own unit has to select from what its authors filed.
  private func selecting(_ duty: Duty, _ judgement: Judgement, of plan: Plan) throws -> [OpenDuty] {
    let units = viewer.scopes(for: .endorseDossier).compactMap { if case .unit(let id) = $0 { id } else { nil } }
    guard !units.isEmpty else { return [] }
    let own = try Units.below(units, on: desk.connection)
    let filter = DossierFilter(
      plan: plan.id, tracks: judgement.tracks, states: Dossier.states(for: .select), units: own, holders: own)
    return found(duty, plan, waiting: try Dossiers.count(filter, on: desk.connection), .unit)
  }
}
