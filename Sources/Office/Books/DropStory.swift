import Domain

extension Command<Void> {
  /// Leaves a story out of the book.
  public static func dropStory(_ id: BookStory.ID) -> Command {
    .on(id, .drop) { story, _ in try story.dropped() }
  }
}
