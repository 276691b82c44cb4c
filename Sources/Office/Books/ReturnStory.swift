import Domain

extension Command<Void> {
  /// Sends a story back to be amended.
  public static func returnStory(_ id: BookStory.ID, reason: String) -> Command {
    .on(id, .sendBack) { try $0.sentBack(reason, by: $1.person.id, at: $1.now) }
  }
}
