import Domain
import Store

extension Command<Void> {
  /// Makes a post public; who wrote it does so only where nobody else can.
  public static func publishPost(_ id: Post.ID) -> Command {
    .on(id, .publish) { post, desk in
      let refusals = post.consentRefusals(over: try desk.youngWorks(of: post))
      guard refusals.isEmpty else { throw Refusals(refusals) }
      return try post.published(by: try desk.person.id, others: try desk.hasReviewer(post), at: desk.now)
    }
  }
}

extension Desk {
  /// The works of the plan that a post is about, where guardians say what of their authors is public.
  fileprivate func youngWorks(of post: Post) throws -> [Dossier] {
    guard let plan = post.publisher.plan, try self.plan(plan).participants.consent != nil else { return [] }
    return try Dossiers.handedIn(under: plan, on: connection)
  }
}
