import Domain

extension Command<Void> {
  /// Agrees to the pilot of a model.
  public static func agreeToModel(_ id: Model.ID) -> Command {
    .on(id, .agree) { model, desk in try model.agreed(by: desk.person.id, at: desk.now) }
  }
}
