import Domain
import Store

extension OpenDuties {
  /// What a body of the chain has and has not passed on, for the head of its unit.
  func passing(_ duty: Duty, _ track: Track.ID, of plan: Plan, _ bindings: Bindings?) throws -> [OpenDuty] {
    guard let unit = plan.unit(of: duty.who, author: nil, bindings, on: duty.due ?? desk.now.day),
      viewer.scopes(for: .endorseDossier).contains(.unit(unit))
    else { return [] }
    let held = DossierFilter(
      plan: plan.id, tracks: [track], states: Dossier.states(for: .endorse), holders: [unit])
    return found(duty, plan, waiting: try Dossiers.count(held, on: desk.connection), .unit)
  }

  /// What waits at the receiving office of a track, for who may do it there.
  func atOffice(
    _ duty: Duty, _ track: Track.ID, of plan: Plan, _ action: Action, _ filter: () -> DossierFilter
  ) throws -> [OpenDuty] {
    guard desk.allows(action, at: Place(plan: plan.id, track: track)) else { return [] }
    let filter = filter()
    return found(
      duty, plan, waiting: try Dossiers.count(filter, on: desk.connection),
      .queue(plan.id, track, isLateOnly: filter.asksLate))
  }
}
