import Domain
import Store

extension OpenDuties {
  /// What a body of the chain has and has not passed on, for the head of its unit; of a group of units, what the unit
  /// of each head has.
  func passing(_ duty: Duty, _ track: Track.ID, of plan: Plan, _ bindings: Bindings?) throws -> [OpenDuty] {
    let own = viewer.scopes(for: .endorseDossier).compactMap { if case .unit(let id) = $0 { id } else { nil } }
    let day = duty.due ?? desk.now.day
    let units = try own.filter { unit in
      let way = try plan.body(duty.who).isGroup ? desk.way(from: unit) : []
      return plan.unit(of: duty.who, on: way, bindings, on: day) == unit
    }
    guard !units.isEmpty else { return [] }
    let held = DossierFilter(plan: plan.id, tracks: [track], states: Dossier.states(for: .endorse), holders: units)
    return found(duty, plan, waiting: try Dossiers.count(held, on: desk.connection), .unit)
  }

  /// What waits at the receiving office of a track, for who may do it there.
  func atOffice(
    _ duty: Duty, _ track: Track.ID, of plan: Plan, _ action: Action, _ filter: DossierFilter
  ) throws -> [OpenDuty] {
    guard desk.allows(action, at: Place(plan: plan.id, track: track)) else { return [] }
    return found(
      duty, plan, waiting: try Dossiers.count(filter, on: desk.connection),
      .queue(plan.id, track, isLateOnly: filter.asksLate))
  }
}
