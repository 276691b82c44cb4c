import Domain

extension Command<Void> {
  /// The leader ends the vote with the minutes: the list is sent to the standing office.
  public static func sendClusterList(_ id: ClusterList.ID, minutes: SignedDocument) -> Command {
    .at({ try $0.leading($0.cluster($0.clusterList(id).cluster)) }, .leadCluster) { desk in
      let before = try desk.held(ClusterList.self, id.description)
      let members = try desk.cluster(before.value.cluster).members
      try desk.replace(before, by: try before.value.concluded(minutes, members: members), ["to": "sent"])
    }
  }
}
