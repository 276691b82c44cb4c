import Domain

extension Command<Void> {
  /// Takes a post from the public.
  public static func withdrawPost(_ id: Post.ID, reason: String) -> Command {
    .on(id, .withdraw) { post, desk in try post.withdrawn(reason, by: try desk.person.id, at: desk.now) }
  }
}
