import Domain

extension Command<Void> {
  /// Gives a model up before it was reviewed.
  public static func withdrawModel(_ id: Model.ID, reason: String) -> Command {
    .on(id, .withdraw) { model, desk in try model.withdrawn(reason, by: desk.person.id, at: desk.now) }
  }
}
