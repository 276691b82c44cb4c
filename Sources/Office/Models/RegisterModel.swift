import Domain

extension Command<Void> {
  /// Lays a model before the standing office of its plan.
  public static func registerModel(_ id: Model.ID) -> Command {
    .on(id, .register) { model, desk in try model.registered(by: desk.person.id, at: desk.now) }
  }
}
