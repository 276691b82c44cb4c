import Domain

extension Command<Void> {
  /// Agrees to the pilot of a model.
  ///
  /// - Parameter version: of the model that the window shows.
  public static func agreeToModel(_ id: Model.ID, over version: Int? = nil) -> Command {
    .on(id, .agree, over: version) { model, desk in try model.agreed(by: desk.person.id, at: desk.now) }
  }
}
