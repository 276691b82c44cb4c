import Domain

extension Command<Void> {
  /// Takes a unit's plan in response back, with the reason; it stays readable.
  public static func withdrawResponse(_ id: ResponsePlan.ID, reason: String) -> Command {
    .at({ try $0.place(ofResponse: id) }, .withdrawResponse) { desk in
      try desk.change(id) { try $0.withdrawn(reason, by: desk.person.id, at: desk.now) }
    }
  }
}
