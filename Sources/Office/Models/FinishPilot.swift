import Domain

extension Command<Void> {
  /// Says that a pilot is over, and asks for its review.
  public static func finishPilot(_ id: Model.ID) -> Command {
    .on(id, .finish) { model, desk in try model.finished(by: desk.person.id, at: desk.now) }
  }
}
