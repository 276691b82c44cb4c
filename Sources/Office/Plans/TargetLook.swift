import Domain
import Store

extension Desk {
  /// How far the targets of a plan are reached.
  func progress(of plan: Plan) throws -> [TargetProgress] {
    guard !plan.targets.isEmpty else { return [] }
    let bodies = try bodies(of: plan)
    let counted = try counted(of: plan, in: bodies.tree)
    return plan.targets.map { $0.progress(among: bodies.units(of: $0), counted, under: plan) }
  }

  /// The targets of a plan in which some units have not done their part, with those of them.
  func lacking(in plan: Plan, among own: Set<Domain.Unit.ID>) throws -> [(target: Target, units: [Domain.Unit])] {
    let bodies = try bodies(of: plan)
    let asked = plan.targets.map { target in
      (target: target, units: bodies.units(of: target).filter { own.contains($0.id) })
    }.filter { $0.target.count != .dossiers && !$0.units.isEmpty }
    guard !asked.isEmpty else { return [] }
    let counted = try counted(of: plan, bodies.tree.withPredecessors(own, on: now.day), in: bodies.tree)
    return asked.map { item in
      (target: item.target, units: item.target.progress(among: item.units, counted, under: plan).lacking)
    }.filter { !$0.units.isEmpty }
  }

  /// The dossiers that count for a target of the plan, at the units where they count today.
  ///
  /// - Parameter units: those of which they were filed; nil for all.
  private func counted(of plan: Plan, _ units: [Domain.Unit.ID]? = nil, in tree: UnitTree) throws -> [DossierTally] {
    let states = Set(plan.targets.flatMap(\.states)).sorted { $0.rawValue < $1.rawValue }
    let tallies = try Dossiers.tallies(
      under: plan.id, round: plan.round, states: states, units: units, on: connection)
    return tree.inherited(tallies, on: now.day)
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

/// A target of a plan with the dossiers that count, who has not done their part, and how it came.
public struct TargetLook: Look {
  public static let action = Action.viewDossier
  /// Dossiers on a page.
  public static let size = 50
  /// Units without their part that the page names; the Excel file of the plan's targets names all.
  public static let mostUnits = 200

  let plan: Plan.ID
  let target: Target.ID
  let page: Int

  public struct Found: Sendable {
    public var plan: Plan
    public var progress: TargetProgress
    public var history: TargetHistory
    /// The latest change first.
    public var lines: [DossierLine]
    public var number: Int
    /// How many dossiers count.
    public var total: Int
    /// Whether the viewer may remind those who have not done their part.
    public var canRemind: Bool
  }

  public init(_ target: Target.ID, of plan: Plan.ID, page: Int = 1) {
    (self.plan, self.target, self.page) = (plan, target, page)
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
    return Found(
      plan: plan, progress: progress, history: try history(of: progress, filter, under: plan, desk),
      lines: try Dossiers.page(
        filter, limit: TargetLook.size, offset: (page - 1) * TargetLook.size, on: desk.connection), number: page,
      total: try Dossiers.count(filter, on: desk.connection),
      canRemind: desk.allows(.remind, at: Place(plan: plan.id)))
  }

  private func history(
    of progress: TargetProgress, _ filter: DossierFilter, under plan: Plan, _ desk: Desk
  ) throws -> TargetHistory {
    let submissions = try Dossiers.submissions(filter, on: desk.connection)
    return TargetHistory(
      progress.target.steps(submissions), from: plan.period.from, until: plan.deadline(of: progress.target),
      today: desk.now.day, most: progress.units)
  }
}
