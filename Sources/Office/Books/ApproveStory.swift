import Domain

extension Command<Void> {
  /// Approves a story for the book; who wrote in it does so only where nobody else can. It names nobody against a
  /// family's word.
  ///
  /// - Parameter version: of the story that the window shows.
  public static func approveStory(_ id: BookStory.ID, over version: Int? = nil) -> Command {
    .on(id, .approve, over: version) { story, desk in
      let refusals = story.consentRefusals(over: try desk.guardedWorks(under: [story.plan], of: story.unit))
      try refusals.throwIfAny()
      return try story.approved(by: desk.person, others: try desk.hasReviewer(story))
    }
  }
}
