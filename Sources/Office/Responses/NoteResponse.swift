import Domain
import Store

extension Command<Void> {
  /// Takes note of a unit's plan in response; the one that was noted before stays on file.
  public static func noteResponse(_ id: ResponsePlan.ID) -> Command {
    .at({ Place(plan: try $0.responsePlan(id).plan) }, .noteResponse) { desk in
      try desk.change(id) { try $0.noted(by: desk.person.id, at: desk.now) }
      let response = try desk.responsePlan(id)
      let plan = try desk.plan(response.plan)
      for earlier in try ResponsePlans.of(response.unit, under: plan, on: desk.connection)
      where earlier.isNoted && earlier.id != id {
        try desk.change(earlier.id) { try $0.replaced(by: desk.person.id, at: desk.now) }
      }
    }
  }
}
