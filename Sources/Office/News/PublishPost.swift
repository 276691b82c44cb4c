import Domain

extension Command<Void> {
  /// Makes a post public; who wrote it does so only where nobody else can.
  ///
  /// - Parameter version: of the post that the window shows.
  public static func publishPost(_ id: Post.ID, over version: Int? = nil) -> Command {
    .on(id, .publish, over: version) { post, desk in
      let refusals = post.consentRefusals(over: try desk.guardedWorks(of: post.publisher))
      try refusals.throwIfAny()
      return try post.published(by: try desk.person.id, others: try desk.hasReviewer(post), at: desk.now)
    }
  }
}
