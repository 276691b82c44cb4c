import Domain

extension Command<Void> {
  /// Writes in a model that was begun.
  ///
  /// - Parameter version: of the model that the window shows.
  public static func writeModel(_ id: Model.ID, _ content: Model.Content, over version: Int?) -> Command {
    .on(id, .write, over: version) { model, desk in try model.written(content, by: desk.person.id, at: desk.now) }
  }
}
