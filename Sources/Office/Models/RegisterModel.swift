import Domain

extension Command<Void> {
  /// Lays a model before the standing office of its plan.
  ///
  /// - Parameter version: of the model that the window shows.
  public static func registerModel(_ id: Model.ID, over version: Int? = nil) -> Command {
    .on(id, .register, over: version) { model, desk in try model.registered(by: desk.person.id, at: desk.now) }
  }
}
