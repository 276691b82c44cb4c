import Domain

extension Command<Void> {
  /// Approves a story for the book; who wrote in it does so only where nobody else can.
  ///
  /// - Parameter version: of the story that the window shows.
  public static func approveStory(_ id: BookStory.ID, over version: Int? = nil) -> Command {
    .on(id, .approve, over: version) { story, desk in
      try story.approved(by: desk.person, others: try desk.hasReviewer(story))
    }
  }
}
