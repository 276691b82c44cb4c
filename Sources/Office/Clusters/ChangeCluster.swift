import Domain

extension Command<Void> {
  /// Gives a cluster another name, leader, members or body of the plan.
  ///
  /// - Parameter version: of the cluster that the window shows.
  public static func changeCluster(_ id: Cluster.ID, _ entry: ClusterEntry, over version: Int? = nil) -> Command {
    .at({ Place(plan: try $0.cluster(id).plan) }, .manageClusters) { desk in
      let before = try desk.held(Cluster.self, id.description, shown: version)
      try desk.hold(before.value.plan)
      let (leader, members) = try desk.units(of: entry)
      let after = try before.value.changed(
        name: entry.name, leader: leader, members: members,
        body: try desk.clusterBody(entry.body, of: before.value.plan))
      try desk.requireFree(after)
      try desk.replace(before, by: after, ["members": "\(after.members.count)"])
      try desk.bind(after, before: before.value)
    }
  }
}
