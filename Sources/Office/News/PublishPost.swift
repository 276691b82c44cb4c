import Domain

extension Command<Void> {
  /// Makes a post public; who wrote it does so only where nobody else can.
  public static func publishPost(_ id: Post.ID) -> Command {
    .on(id, .publish) { post, desk in
      let refusals = post.consentRefusals(over: try desk.guardedWorks(of: post.publisher))
      try refusals.throwIfAny()
      return try post.published(by: try desk.person.id, others: try desk.hasReviewer(post), at: desk.now)
    }
  }
}
