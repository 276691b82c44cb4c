import Domain

extension Command<Void> {
  /// Takes up again a post that was withdrawn.
  public static func resumePost(_ id: Post.ID) -> Command { .on(id, .resume) { post, _ in try post.resumed() } }
}
