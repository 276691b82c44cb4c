import Domain
import Store

/// A unit's inbox: dossiers that wait for its word, those on the way, and what each plan asks of it.
public struct UnitLook: Look {
  public static let action = Action.viewUnit
  /// Dossiers on a page.
  public static let size = 50

  /// One of the two lists of dossiers.
  public enum Part: Sendable {
    case waiting, passed

    func filter(of units: [Unit.ID]) -> DossierFilter {
      switch self {
      case .waiting: return DossierFilter(states: Dossier.states(for: .endorse), holders: units)
      case .passed:
        var filter = DossierFilter(states: Dossier.State.allCases.filter(\.isHandedIn), units: units)
        filter.passedBy = units
        return filter
      }
    }
  }

  /// The list of which another page than the first is asked for.
  let part: Part?
  let page: Int

  public struct Found: Sendable {
    /// The units that the viewer works for.
    public var units: [Unit]
    public var plans: [Plan.ID: Plan]
    public var waiting: Listed
    public var passed: Listed
    public var running: [RunningPlan]
    public var today: Day
  }

  /// A page of one of the lists.
  public struct Listed: Sendable {
    public var lines: [DossierLine]
    public var page: Int
    public var total: Int
  }

  public init(part: Part?, page: Int) {
    self.part = part
    self.page = page
  }

  public func door(at desk: Desk) -> Door { .only(if: desk.viewer?.ownUnits.isEmpty == false, else: .notYours) }

  public func find(at desk: Desk) throws -> Found {
    let units = desk.viewer?.ownUnits ?? []
    let all = try Units.below(units, on: desk.connection)
    let plans = try desk.plans()
    return Found(
      units: try units.map { try desk.unit($0) }, plans: Dictionary(uniqueKeysWithValues: plans.map { ($0.id, $0) }),
      waiting: try dossiers(.waiting, of: all, desk), passed: try dossiers(.passed, of: all, desk),
      running: try running(plans, units, desk), today: desk.now.day)
  }

  private func dossiers(_ part: Part, of units: [Unit.ID], _ desk: Desk) throws -> Listed {
    let filter = part.filter(of: units)
    let page = self.part == part ? self.page : 1
    return Listed(
      lines: try Dossiers.page(
        filter, limit: UnitLook.size, offset: (page - 1) * UnitLook.size, on: desk.connection), page: page,
      total: try Dossiers.count(filter, on: desk.connection))
  }

  /// The plans that run where the units are.
  private func running(_ plans: [Plan], _ units: [Unit.ID], _ desk: Desk) throws -> [RunningPlan] {
    let today = desk.now.day
    let running = Set(plans.filter { $0.period.through >= today || $0.period.every != nil }.map(\.id))
    let tree = try Units.tree(on: desk.connection)
    let bindings = try Plans.bindings(on: desk.connection)
    return try units.flatMap { unit in
      try tree.plans(for: unit, among: plans, bindings, on: today).filter { running.contains($0.id) }
        .map { try RunningPlan($0, for: unit, bindings[$0.id], in: tree, at: desk) }
    }
  }
}

/// What a plan that runs asks of a unit.
public struct RunningPlan: Sendable {
  public var plan: Plan
  public var unit: Unit.ID
  /// Dossiers that the unit endorsed and that are on no submission list.
  public var open: Int
  /// What asks units for plans of their own in response; nil where nothing does.
  public var responsePlan: GivenDuty?
  /// Where the unit is with its own; nil where nothing asks it for one.
  public var response: ResponseStanding?

  init(_ plan: Plan, for unit: Unit.ID, _ bindings: Bindings?, in tree: UnitTree, at desk: Desk) throws {
    self.plan = plan
    self.unit = unit
    open = try SubmissionLists.Endorsed(under: plan.id, by: unit, on: desk.connection).count(on: desk.connection).open
    responsePlan = plan.responsePlan
    guard responsePlan != nil, !tree.issued(plan, unit, bindings, on: desk.now.day) else { return }
    response = try desk.responseStanding(of: unit, under: plan)
  }
}
