import Domain

extension Command<Void> {
  /// The leader files a review of the cluster.
  public static func reviewCluster(
    _ id: Cluster.ID, review: Cluster.Review.ID, content: SignedDocument
  ) -> Command {
    .at({ try $0.leading($0.cluster(id)) }, .leadCluster) { desk in
      let before = try desk.held(Cluster.self, id.description)
      let after = try before.value.reviewed(review, content: content, by: desk.person.id, at: desk.now)
      if after != before.value { try desk.replace(before, by: after, ["review": review.description]) }
    }
  }
}
