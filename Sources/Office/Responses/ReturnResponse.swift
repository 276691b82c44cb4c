import Domain

extension Command<Void> {
  /// Sends a unit's plan in response back, with the reason.
  public static func returnResponse(_ id: ResponsePlan.ID, reason: String) -> Command {
    .at({ Place(plan: try $0.responsePlan(id).plan) }, .noteResponse) { desk in
      try desk.change(id) { try $0.returned(reason, by: desk.person.id, at: desk.now) }
    }
  }
}
