import Domain

extension Command<Void> {
  /// Approves a story for the book.
  public static func approveStory(_ id: BookStory.ID) -> Command {
    .on(id, .approve) { try $0.approved(by: $1.person) }
  }
}
