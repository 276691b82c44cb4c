import Domain

extension Command<Void> {
  /// Sets up a cluster of a year.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice sets up one.
  public static func setUpCluster(_ id: Cluster.ID, under plan: Plan.ID, year: Int, _ entry: ClusterEntry) -> Command {
    .at(Place(plan: plan), .manageClusters) { desk in
      if try desk.has(Cluster.self, id.description) { return }
      try desk.hold(plan)
      let (leader, members) = try desk.units(of: entry)
      let cluster = try Cluster(
        id: id, plan: plan, year: year, name: entry.name, leader: leader, members: members,
        body: try desk.clusterBody(entry.body, of: plan))
      try desk.requireFree(cluster)
      try desk.insert(cluster, ["plan": plan.description, "year": "\(year)"])
      try desk.bind(cluster, before: nil)
    }
  }
}
