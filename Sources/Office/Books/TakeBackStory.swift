import Domain

extension Command<Void> {
  /// Takes a story back that was laid before the standing office.
  public static func takeBackStory(_ id: BookStory.ID) -> Command {
    .on(id, .takeBack) { story, _ in try story.takenBack() }
  }
}
