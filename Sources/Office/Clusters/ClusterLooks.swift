import Domain
import Store

/// The clusters of a plan: all of them for the standing office, those of their units for others.
public struct ClustersLook: Look {
  public static let action = Action.viewCluster

  let plan: Plan.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var clusters: [(cluster: Cluster, leader: String)]
    /// The bodies of the plan that are clusters.
    public var bodies: [Body]
    public var mayManage: Bool
    public var now: Instant
  }

  public init(of plan: Plan.ID) { self.plan = plan }

  public func door(at desk: Desk) -> Door {
    .only(
      if: desk.allows(.viewCluster, at: Place(plan: plan)) || desk.viewer?.ownUnits.isEmpty == false, else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    let seesAll = desk.allows(.viewCluster, at: Place(plan: plan.id))
    let own = Set(desk.viewer?.ownUnits ?? [])
    let clusters = try ClusterRegister.of(plan.id, on: desk.connection)
      .filter { seesAll || !own.isDisjoint(with: $0.members) }
    return Found(
      plan: plan, clusters: try clusters.map { ($0, try desk.unit($0.leader).name) },
      bodies: plan.bodies.filter { if case .cluster = $0.kind { true } else { false } },
      mayManage: desk.allows(.manageClusters, at: Place(plan: plan.id)), now: desk.now)
  }
}

/// A cluster: its members with their figures for the leader, its reviews, whom it nominates.
public struct ClusterLook: Look {
  public static let action = Action.viewCluster

  let id: Cluster.ID

  /// A member with its figures.
  public struct Member: Sendable {
    public var unit: Unit
    /// Dossiers that were handed in, from it and from beneath it, and those that were recognised.
    public var filed: Int
    public var recognised: Int
    /// Duties by where they are.
    public var open: Int
    public var late: Int
    public var settled: Int
    /// The plan's targets of which it has not done its part.
    public var behind: Int
  }

  public struct Found: Sendable {
    public var plan: Plan
    public var cluster: Cluster
    /// Of the cluster that the window shows.
    public var version: Int
    public var leader: Unit
    public var members: [Unit]
    /// For the leader and the standing office; nil for other members.
    public var figures: [Member]?
    public var lists: [ClusterList]
    /// The bodies of the plan that are clusters.
    public var bodies: [Body]
    /// The members for which the viewer votes.
    public var votesFor: [Unit]
    public var mayManage: Bool
    public var mayLead: Bool
    public var people: [Person.ID: Person]
    public var now: Instant
  }

  public init(_ id: Cluster.ID) { self.id = id }

  public func door(at desk: Desk) throws -> Door {
    let cluster = try desk.cluster(id)
    return .atOne(of: try [Place(plan: cluster.plan)] + cluster.members.map { try desk.place(of: $0) })
  }

  public func find(at desk: Desk) throws -> Found {
    let cluster = try desk.cluster(id)
    let plan = try desk.plan(cluster.plan)
    let members = try cluster.members.map { try desk.unit($0) }
    let mayLead = desk.allows(.leadCluster, at: try desk.leading(cluster))
    let sees = mayLead || desk.allows(.viewCluster, at: Place(plan: plan.id))
    return Found(
      plan: plan, cluster: cluster, version: try desk.version(of: Cluster.self, id.description),
      leader: try desk.unit(cluster.leader), members: members,
      figures: sees ? try figures(of: members, plan, desk) : nil,
      lists: try ClusterRegister.lists(of: id, on: desk.connection),
      bodies: plan.bodies.filter { if case .cluster = $0.kind { true } else { false } },
      votesFor: members.filter { desk.allows(.voteInCluster, at: Place(lineage: [$0.id])) },
      mayManage: desk.allows(.manageClusters, at: Place(plan: plan.id)), mayLead: mayLead,
      people: try People.all(Array(Set(cluster.reviews.map(\.by))), on: desk.connection), now: desk.now)
  }

  private func figures(of members: [Unit], _ plan: Plan, _ desk: Desk) throws -> [Member] {
    let ids = members.map(\.id)
    let book = try DutyBook(of: plan, desk.bodies(of: plan), holders: ids.map { .unit($0) }, at: desk)
    let duties = Dictionary(grouping: book.lines(within: Set(ids)), by: { $0.holder.unit })
    let lacking = try plan.targets.isEmpty ? [] : desk.progress(of: plan).map { Set($0.lacking.map(\.id)) }
    return try members.map { unit in
      let below = try Units.below([unit.id], on: desk.connection)
      func count(_ states: [Dossier.State]) throws -> Int {
        try Dossiers.count(
          DossierFilter(plan: plan.id, round: plan.round, states: states, units: below), on: desk.connection)
      }
      let own = duties[unit.id] ?? []
      return Member(
        unit: unit, filed: try count(Dossier.State.allCases.filter { $0.isHandedIn && $0 != .withdrawn }),
        recognised: try count(Dossier.State.allCases.filter(\.isRecognised)),
        open: own.count { $0.state.isOpen }, late: own.count { $0.state.isLate },
        settled: own.count { $0.state.isSettled }, behind: lacking.count { $0.contains(unit.id) })
    }
  }
}

/// A file of a cluster: of a review, or the minutes of a vote.
public struct ClusterFileLook: Look {
  public static let action = Action.viewCluster

  let id: Cluster.ID
  let digest: String

  public init(_ digest: String, of id: Cluster.ID) { (self.digest, self.id) = (digest, id) }

  public func door(at desk: Desk) throws -> Door { try ClusterLook(id).door(at: desk) }

  public func find(at desk: Desk) throws -> KeptFile {
    let minutes = try ClusterRegister.lists(of: id, on: desk.connection).compactMap { $0.minutes?.file }
    return try (desk.cluster(id).reviews.map(\.file) + minutes).kept(digest)
  }
}

/// The form for a new cluster, and what the standing office needs for it.
public struct NewClusterLook: Look {
  public static let action = Action.manageClusters

  let plan: Plan.ID

  public init(of plan: Plan.ID) { self.plan = plan }

  public func door(at desk: Desk) -> Door { .at(Place(plan: plan)) }
  public func find(at desk: Desk) throws -> ClustersLook.Found { try ClustersLook(of: plan).find(at: desk) }
}

/// A list on which a cluster votes.
public struct ClusterListLook: Look {
  public static let action = Action.viewCluster

  let id: ClusterList.ID

  public init(_ id: ClusterList.ID) { self.id = id }

  public func door(at desk: Desk) throws -> Door { try ClusterLook(desk.clusterList(id).cluster).door(at: desk) }
  public func find(at desk: Desk) throws -> ClusterList { try desk.clusterList(id) }
}
