import Domain

extension Command<Void> {
  /// Gives up a post that nobody has read.
  public static func discardPost(_ id: Post.ID) -> Command { .on(id, .discard) { post, _ in try post.discarded() } }
}
