import Domain

extension Command<Void> {
  /// Lays a story before the standing office.
  public static func sendStory(_ id: BookStory.ID) -> Command {
    .on(id, .send) { story, _ in try story.sent() }
  }
}
