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

extension Desk {
  /// The cluster as it stands, not held.
  func cluster(_ id: Cluster.ID) throws -> Cluster { try load(Cluster.self, id.description) }

  /// The list as it stands, not held.
  func clusterList(_ id: ClusterList.ID) throws -> ClusterList { try load(ClusterList.self, id.description) }

  func units(of entry: ClusterEntry) throws -> (leader: Domain.Unit.ID, members: [Domain.Unit.ID]) {
    let tree = try unitTree()
    guard entry.members.count <= Cluster.sizes.upperBound else {
      throw Refusal.input("members", "Cụm có tối đa \(Cluster.sizes.upperBound) thành viên.")
    }
    return (
      try tree.unit(named: entry.leader, at: "leader", on: now.day).id,
      try entry.members.map { try tree.unit(named: $0, at: "members", on: now.day).id }
    )
  }

  /// A body of the plan that is a cluster; nil where none was chosen.
  func clusterBody(_ body: Body.ID?, of plan: Plan.ID) throws -> Body.ID? {
    guard let body else { return nil }
    guard case .cluster = try self.plan(plan).body(body).kind else { throw Refusal.absent }
    return body
  }

  /// - Throws: `Refusal` when a unit is in another cluster of the year, or the body is one.
  func requireFree(_ cluster: Cluster) throws {
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

  /// Where what only the leader does is done.
  func leading(_ cluster: Cluster) throws -> Place { try place(of: cluster.leader) }

  /// The clusters of this year and the last that a unit leads, the latest first.
  func clusters(ledBy unit: Domain.Unit.ID, under plan: Plan.ID) throws -> [Cluster] {
    try recentClusters(of: plan).filter { $0.leader == unit }
  }

  /// Where the leaders of the clusters of which a unit is a member are.
  func leaders(of unit: Domain.Unit.ID, under plan: Plan.ID) throws -> [Place] {
    try recentClusters(of: plan).filter { $0.members.contains(unit) }.map { try leading($0) }
  }

  private func recentClusters(of plan: Plan.ID) throws -> [Cluster] {
    try ClusterRegister.of(plan, on: connection).filter { $0.year >= now.day.year - 1 }
  }

  /// What the cluster that a unit leads voted last on whom it nominates; nil where it did not vote on them.
  ///
  /// - Throws: `Refusal` while the vote goes on, and where not more than half of the members agreed.
  func clusterVote(on nomination: Nomination) throws -> ClusterVote? {
    for cluster in try clusters(ledBy: nomination.unit, under: nomination.plan) {
      for list in try ClusterRegister.lists(of: cluster.id, on: connection) {
        if let vote = try list.vote(on: nomination.content.candidate.name, in: cluster) { return vote }
      }
    }
    return nil
  }
}
