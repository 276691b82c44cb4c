import Domain

extension Command<Void> {
  /// Opens an approved story to be amended.
  public static func reopenStory(_ id: BookStory.ID) -> Command {
    .on(id, .reopen) { story, _ in try story.reopened() }
  }
}
