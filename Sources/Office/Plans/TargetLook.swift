import Domain
import Store

extension Desk {
  /// How far the targets of a plan are reached.
  func progress(of plan: Plan) throws -> [TargetProgress] {
    guard !plan.targets.isEmpty else { return [] }
    let tallies = try Dossiers.tallies(under: plan.id, round: plan.round, on: connection)
    let bodies = try bodies(of: plan)
    let counted = bodies.tree.inherited(tallies, on: now.day)
    return plan.targets.map { $0.progress(among: bodies.units(of: $0), counted, under: plan) }
  }
}

extension BodyUnits {
  /// The units that a target speaks of, each once.
  func units(of target: Target) -> [Unit] {
    guard !target.among.isEmpty else { return tree.units(under: plan, bindings, on: day) }
    var seen: Set<Unit.ID> = []
    return target.among.flatMap { units(of: $0) }.filter { seen.insert($0.id).inserted }
  }
}

/// A target of a plan with the dossiers that count, and who has not done their part.
public struct TargetLook: Look {
  public static let action = Action.viewDossier
  /// The most dossiers that are listed; the page says how many more there are.
  public static let most = 500

  let plan: Plan.ID
  let target: Target.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var progress: TargetProgress
    /// The latest change first.
    public var lines: [DossierLine]
    /// How many dossiers count.
    public var total: Int
    /// Whether the viewer may remind those who have not done their part.
    public var canRemind: Bool
  }

  public init(_ target: Target.ID, of plan: Plan.ID) {
    self.plan = plan
    self.target = target
  }

  public func door(at desk: Desk) -> Door { .at(Place(plan: plan)) }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    guard let progress = try desk.progress(of: plan).first(where: { $0.target.id == target }) else {
      throw Refusal.absent
    }
    let found = progress.target
    let bodies = try desk.bodies(of: plan)
    let units =
      found.among.isEmpty
      ? nil : bodies.tree.withPredecessors(Set(bodies.units(of: found).map(\.id)), on: desk.now.day)
    let filter = DossierFilter(
      plan: plan.id, round: plan.round, states: found.states, units: units,
      fields: found.field.map { plan.fields.below($0) } ?? [],
      ownField: found.related == .ownField)
    let (lines, total) = try Dossiers.list(filter, limit: TargetLook.most, on: desk.connection)
    return Found(
      plan: plan, progress: progress, lines: lines, total: total,
      canRemind: desk.allows(.remind, at: Place(plan: plan.id)))
  }
}
