import Domain

extension Command<Void> {
  /// Lays a post before a second person of the office.
  public static func sendPost(_ id: Post.ID) -> Command {
    .on(id, .send) { post, _ in try post.sent() }
  }
}
