import Domain
import Store

extension Command<Void> {
  /// Asks no more, with the reason; what was answered stays.
  public static func withdrawRequest(_ id: UnitRequest.ID, of plan: Plan.ID, reason: String) -> Command {
    .at(Place(plan: plan), .followDuties) { desk in
      let before = try desk.held(UnitRequest.self, id.description)
      guard before.value.plan == plan else { throw Refusal.absent }
      try desk.replace(
        before, by: before.value.withdrawn(reason, by: desk.person.id, at: desk.now), ["to": "withdrawn"])
    }
  }
}
