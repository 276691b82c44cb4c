import Domain

extension Command<Void> {
  /// Takes a story up again that was left out.
  public static func takeUpStory(_ id: BookStory.ID) -> Command {
    .on(id, .takeUp) { story, _ in try story.takenUp() }
  }
}
