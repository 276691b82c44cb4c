import Domain
import Store

/// A unit's inbox: dossiers that wait for its word, drafts that lie with its people, those on the way, and what each
/// plan asks of it.
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
    /// The most urgent first.
    public var waiting: Listed
    /// Which of those on the page the viewer can endorse together.
    public var together: EndorsingTogether
    public var passed: Listed
    public var drafts: OpenDrafts
    public var running: [RunningPlan]
    /// The last inspection of each of the units that was inspected.
    public var inspected: [Inspection]
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
    let waiting = try dossiers(.waiting, of: all, desk)
    return Found(
      units: try units.map { try desk.unit($0) }, plans: Dictionary(uniqueKeysWithValues: plans.map { ($0.id, $0) }),
      waiting: waiting, together: try EndorsingTogether(desk.dossiers(waiting.lines.map(\.id)), at: desk),
      passed: try dossiers(.passed, of: all, desk), drafts: try OpenDrafts(of: all, under: plans, at: desk),
      running: try running(plans, units, desk),
      inspected: try units.compactMap { try Inspections.last(of: $0, on: desk.connection) }, today: desk.now.day)
  }

  private func dossiers(_ part: Part, of units: [Unit.ID], _ desk: Desk) throws -> Listed {
    let filter = part.filter(of: units)
    let page = self.part == part ? self.page : 1
    let (limit, offset) = (UnitLook.size, (page - 1) * UnitLook.size)
    let lines =
      switch part {
      case .waiting: try Dossiers.page(filter, by: .urgency, limit: limit, offset: offset, on: desk.connection)
      case .passed: try Dossiers.page(filter, limit: limit, offset: offset, on: desk.connection)
      }
    return Listed(lines: lines, page: page, total: try Dossiers.count(filter, on: desk.connection))
  }

  /// The plans that run where the units are.
  private func running(_ plans: [Plan], _ units: [Unit.ID], _ desk: Desk) throws -> [RunningPlan] {
    let today = desk.now.day
    let running = Set(plans.filter { $0.period.through >= today || $0.period.every != nil }.map(\.id))
    let tree = try desk.unitTree()
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
  /// What asks the unit or those beneath it for plans of their own in response; nil where nothing does.
  public var responsePlan: GivenDuty?
  /// Where the unit is with its own; nil where nothing asks it for one.
  public var response: ResponseStanding?

  init(_ plan: Plan, for unit: Unit.ID, _ bindings: Bindings?, in tree: UnitTree, at desk: Desk) throws {
    self.plan = plan
    self.unit = unit
    open = try SubmissionLists.Endorsed(under: plan.id, by: unit, on: desk.connection).count(on: desk.connection).open
    guard let duty = plan.namedDuties.first(where: { plan.given($0)?.doneBy == .plan }) else { return }
    let units = BodyUnits(plan, bindings, in: tree, on: desk.now.day)
    let asked = Set(units.holders(of: duty).compactMap(\.unit))
    let isCondition = plan.conditions.contains { $0.check == .unitResponsePlan }
    guard try isCondition || !asked.isDisjoint(with: Units.below([unit], on: desk.connection)) else { return }
    responsePlan = plan.responsePlan
    let isAsked = isCondition && !tree.issued(plan, unit, bindings, on: desk.now.day)
    if isAsked || asked.contains(unit) { response = try desk.responseStanding(of: unit, under: plan) }
  }
}
