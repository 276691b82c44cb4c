import Domain
import Store

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

  /// The leader opens a list of whom the cluster nominates; each member votes on it.
  ///
  /// - Parameter lines: one candidate each: the name, a semicolon, for what.
  public static func openClusterList(
    _ id: ClusterList.ID, of cluster: Cluster.ID, title: String, lines: [String]
  ) -> Command {
    .at({ try $0.leading($0.cluster(cluster)) }, .leadCluster) { desk in
      if try desk.has(ClusterList.self, id.description) { return }
      let list = try ClusterList(id: id, of: desk.cluster(cluster), title: title, lines: lines, at: desk.now)
      guard try ClusterRegister.lists(of: cluster, on: desk.connection).count < 50 else {
        throw Refusal("Cụm đã có 50 danh sách đề nghị.")
      }
      try desk.insert(list, ["cluster": cluster.description])
    }
  }

  /// The head of a member votes for it; no head above the unit does.
  public static func voteInCluster(_ id: ClusterList.ID, unit: Unit.ID, agrees: [Bool]) -> Command {
    .at(Place(lineage: [unit]), .voteInCluster) { desk in
      let before = try desk.held(ClusterList.self, id.description)
      guard try desk.cluster(before.value.cluster).members.contains(unit) else { throw Refusal.notYours }
      try desk.replace(
        before, by: try before.value.voted(unit, agrees: agrees, by: desk.person.id, at: desk.now),
        ["unit": unit.description])
    }
  }

  /// The leader ends the vote with the minutes: the list is sent to the standing office.
  public static func sendClusterList(_ id: ClusterList.ID, minutes: SignedDocument) -> Command {
    .at({ try $0.leading($0.cluster($0.clusterList(id).cluster)) }, .leadCluster) { desk in
      let before = try desk.held(ClusterList.self, id.description)
      let members = try desk.cluster(before.value.cluster).members
      try desk.replace(before, by: try before.value.concluded(minutes, members: members), ["to": "sent"])
    }
  }
}

extension Desk {
  /// Where what only the leader does is done.
  func leading(_ cluster: Cluster) throws -> Place { try place(of: cluster.leader) }
}
