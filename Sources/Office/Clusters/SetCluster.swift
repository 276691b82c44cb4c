import Domain
import Store

/// What the standing office says of a cluster: units by their names.
public struct ClusterEntry: Sendable {
  public var name: String
  public var leader: String
  public var members: [String]
  public var body: Body.ID?

  public init(name: String, leader: String, members: [String], body: Body.ID?) {
    (self.name, self.leader, self.members, self.body) = (name, leader, members, body)
  }
}

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
        body: try desk.checked(entry.body, of: plan))
      try desk.requireFree(cluster)
      try desk.insert(cluster, ["plan": plan.description, "year": "\(year)"])
      try desk.bind(cluster, before: nil)
    }
  }

  /// Gives a cluster another name, leader, members or body of the plan.
  public static func changeCluster(_ id: Cluster.ID, _ entry: ClusterEntry) -> Command {
    .at({ Place(plan: try $0.cluster(id).plan) }, .manageClusters) { desk in
      let before = try desk.held(Cluster.self, id.description)
      try desk.hold(before.value.plan)
      let (leader, members) = try desk.units(of: entry)
      let after = try before.value.changed(
        name: entry.name, leader: leader, members: members, body: try desk.checked(entry.body, of: before.value.plan))
      try desk.requireFree(after)
      try desk.replace(before, by: after, ["members": "\(after.members.count)"])
      try desk.bind(after, before: before.value)
    }
  }
}

extension Desk {
  /// The cluster as it stands, not held.
  func cluster(_ id: Cluster.ID) throws -> Cluster { try load(Cluster.self, id.description) }

  /// The list as it stands, not held.
  func clusterList(_ id: ClusterList.ID) throws -> ClusterList { try load(ClusterList.self, id.description) }

  fileprivate func units(of entry: ClusterEntry) throws -> (leader: Domain.Unit.ID, members: [Domain.Unit.ID]) {
    let tree = try Units.tree(on: connection)
    guard entry.members.count <= Cluster.sizes.upperBound else {
      throw Refusal.input("members", "Cụm có tối đa \(Cluster.sizes.upperBound) thành viên.")
    }
    return (
      try tree.unit(named: entry.leader, at: "leader", on: now.day).id,
      try entry.members.map { try tree.unit(named: $0, at: "members", on: now.day).id }
    )
  }

  /// A body of the plan that is a cluster; nil where none was chosen.
  fileprivate func checked(_ body: Body.ID?, of plan: Plan.ID) throws -> Body.ID? {
    guard let body else { return nil }
    guard case .cluster = try self.plan(plan).body(body).kind else { throw Refusal.absent }
    return body
  }

  /// - Throws: `Refusal` when a unit is in another cluster of the year, or the body is one.
  fileprivate func requireFree(_ cluster: Cluster) throws {
    let others = try ClusterRegister.of(cluster.plan, on: connection)
      .filter { $0.year == cluster.year && $0.id != cluster.id }
    for other in others {
      if let unit = cluster.members.first(where: other.members.contains) {
        let name = try self.unit(unit).name
        throw Refusal.input("members", "\(name) đã ở \(other.name) năm \(cluster.year).")
      }
      if let body = cluster.body, other.body == body {
        throw Refusal.input("body", "\(other.name) đã là cụm này trong kế hoạch.")
      }
    }
  }

  /// Where the cluster is a body of its plan, its units are what the body is.
  func bind(_ cluster: Cluster, before: Cluster?) throws {
    let bodies = Set([before?.body, cluster.body].compactMap { $0 })
    guard !bodies.isEmpty else { return }
    let key = cluster.plan.description
    func with(_ bindings: Bindings) -> Bindings {
      bodies.sorted().reduce(bindings) { $0.clustering($1, $1 == cluster.body ? cluster.members : []) }
    }
    guard try has(Bindings.self, key) else {
      return try insert(with(Bindings(plan: cluster.plan)), ["cluster": cluster.key])
    }
    let bound = try held(Bindings.self, key)
    let after = with(bound.value)
    if after != bound.value { try replace(bound, by: after, ["cluster": cluster.key]) }
  }

  /// In the clusters of which a unit was a member the one that took over is.
  func passClusters(from old: Domain.Unit.ID, to heir: Domain.Unit.ID) throws {
    for cluster in try ClusterRegister.all(on: connection) where cluster.value.members.contains(old) {
      guard cluster.value.year >= now.day.year else { continue }
      let after = cluster.value.passed(from: old, to: heir)
      try replace(cluster, by: after, ["from": old.description, "to": heir.description])
      try bind(after, before: cluster.value)
    }
  }
}
