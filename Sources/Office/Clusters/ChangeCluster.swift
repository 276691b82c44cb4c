import Domain

extension Command<Void> {
  /// Gives a cluster another name, leader, members or body of the plan.
  public static func changeCluster(_ id: Cluster.ID, _ entry: ClusterEntry) -> Command {
    .at({ Place(plan: try $0.cluster(id).plan) }, .manageClusters) { desk in
      let before = try desk.held(Cluster.self, id.description)
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
