import Domain

extension Command<Void> {
  /// Sends a model back to its unit, which finds the reason on the front page.
  public static func returnModel(_ id: Model.ID, reason: String) -> Command {
    .on(id, .sendBack) { model, desk in try model.sentBack(reason, by: desk.person.id, at: desk.now) }
  }
}
