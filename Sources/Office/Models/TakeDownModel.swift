import Domain

extension Command<Void> {
  /// Takes a model from the public that was found worth spreading; who applies it goes on applying it.
  public static func takeDownModel(_ id: Model.ID, reason: String) -> Command {
    .on(id, .takeDown) { model, desk in try model.takenDown(reason, by: desk.person.id, at: desk.now) }
  }
}
