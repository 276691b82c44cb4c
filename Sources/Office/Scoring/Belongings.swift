import Domain
import Store

/// What caps count dossiers by.
struct Belongings {
  private let plan: Plan
  /// The dossiers of closed sessions, and the clusters in which they competed.
  private let closed: Set<Dossier.ID>
  private let kept: [Dossier.ID: Body.ID]
  /// Nil where no cap counts by clusters.
  private let clusters: Clusters?

  /// - Parameter sessions: those whose dossiers are ranked. A closed one keeps the clusters of its closing; those of
  ///   the others are what they are today.
  init(under plan: Plan, of sessions: [Session], at desk: Desk) throws {
    self.plan = plan
    let results = sessions.filter(\.hasResult)
    closed = Set(results.flatMap(\.dossiers))
    kept = Dictionary(results.flatMap(\.clusters).map { ($0.dossier, $0.cluster) }, uniquingKeysWith: { $1 })
    clusters = plan.caps.contains { $0.per == .cluster } ? try Clusters(of: plan, at: desk) : nil
  }

  func of(_ dossier: Dossier) -> Belonging {
    var belonging = plan.belonging(track: dossier.track, field: dossier.writing.field)
    belonging.unit = dossier.unit.map { Belonging.Named(key: $0.description, name: dossier.unitName ?? "") }
    belonging.cluster = cluster(of: dossier).map { Belonging.Named(key: $0.id.description, name: $0.name) }
    return belonging
  }

  private func cluster(of dossier: Dossier) -> Body? {
    guard let clusters else { return nil }
    return closed.contains(dossier.id)
      ? kept[dossier.id].map(plan.body) : dossier.unit.flatMap(clusters.cluster)
  }
}

/// The clusters of a plan with the units that are in them today.
struct Clusters {
  private let bodies: [Body]
  private let units: BodyUnits

  /// Nil where the plan has no clusters.
  init?(of plan: Plan, at desk: Desk) throws {
    bodies = plan.bodies.filter { if case .cluster = $0.kind { true } else { false } }
    guard !bodies.isEmpty else { return nil }
    units = try desk.bodies(of: plan)
  }

  /// The cluster that the unit is in; nil for none.
  func cluster(of unit: Unit.ID) -> Body? { bodies.first { units.contains(unit, in: $0.id) } }
}
