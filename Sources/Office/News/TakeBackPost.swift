import Domain

extension Command<Void> {
  /// Takes a post back before it is published.
  public static func takeBackPost(_ id: Post.ID) -> Command { .on(id, .takeBack) { post, _ in try post.takenBack() } }
}
