import Domain

extension Command<Void> {
  /// Sends a post back to those who wrote it; they find the reason on the front page.
  public static func returnPost(_ id: Post.ID, reason: String) -> Command {
    .on(id, .sendBack) { post, desk in try post.sentBack(reason, by: try desk.person.id, at: desk.now) }
  }
}
