import Domain
import Store

/// What goes to higher levels and what came from lower ones, under the plans whose forwarding the viewer may see.
public struct ForwardingsLook: Look {
  public static let action = Action.viewForwarding

  public struct Found: Sendable {
    public var plans: [PlanForwarding]
    public var today: Day
  }

  /// What goes up under a plan, and what came to it.
  public struct PlanForwarding: Sendable {
    public var plan: Plan
    public var ways: [Way]
    public var arrivals: [Arrival]
    /// Whether the viewer may make lists.
    public var canForward: Bool
  }

  /// One way on which initiatives of a plan go up.
  public struct Way: Sendable {
    public var forwarding: Forwarding
    /// Its lists, the first prepared first, with what was found of each of their initiatives.
    public var lists: [(list: ForwardingList, verdicts: [Finding.Verdict?])]
    /// Initiatives that are on no list, and how many of their authors asked for it.
    public var candidates: (all: Int, asked: Int)
    /// The one list of this round, where the plan sends one.
    public var consolidated: ForwardingList?
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let plans = try desk.plans(for: .viewForwarding)
    return Found(plans: try plans.map { try forwarding(of: $0, desk) }, today: desk.now.day)
  }

  private func forwarding(of plan: Plan, _ desk: Desk) throws -> PlanForwarding {
    let lists = try ForwardingLists.of(plan.id, on: desk.connection)
    return PlanForwarding(
      plan: plan,
      ways: try plan.forwards.map { forwarding in
        Way(
          forwarding: forwarding,
          lists: try lists.filter { $0.forwarding == forwarding.id }.map { ($0, try $0.verdicts(at: desk)) },
          candidates: try Dossiers.countCandidates(forwarding, of: plan, on: desk.connection),
          consolidated: forwarding.isConsolidated
            ? plan.lists(lists, of: forwarding.id, on: desk.now.day).first : nil)
      }, arrivals: try Dossiers.arrivals(at: plan.id, on: desk.connection),
      canForward: desk.allows(.forwardDossiers, at: Place(plan: plan.id)))
  }
}

/// The initiatives that can go on a new list.
public struct NewForwardingListLook: Look {
  public static let action = Action.forwardDossiers
  /// Units that are named to choose from where several have the words.
  private static let mostNamed = 10

  let plan: Plan.ID
  let forwarding: Forwarding.ID
  let unit: Unit.ID?
  let words: String

  public struct Found: Sendable {
    public var plan: Plan
    public var forwarding: Forwarding
    /// At most as many as a list holds.
    public var candidates: [Dossier]
    /// How many wait in all.
    public var waiting: Int
    public var findings: [Dossier.ID: Finding]
    /// The unit whose initiatives are shown; nil for the whole office.
    public var unit: Unit?
    /// What was typed to find a unit, where no one unit has it, with those that may be meant.
    public var unsettled: UnsettledUnit?
    /// The one list of this round that was made before: what is made now is a supplement to it.
    public var consolidated: ForwardingList?
    public var now: Instant
  }

  /// - Parameters:
  ///   - unit: whose initiatives are shown; nil for the whole office.
  ///   - words: of the name of that unit, where it is not chosen yet.
  public init(_ forwarding: Forwarding.ID, of plan: Plan.ID, unit: Unit.ID?, words: String = "") {
    self.forwarding = forwarding
    self.plan = plan
    self.unit = unit
    self.words = words.typed
  }

  public func door(at desk: Desk) -> Door { .at(Place(plan: plan)) }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    guard let forwarding = plan.forwarding(forwarding) else { throw Refusal.absent }
    let tree = try desk.unitTree()
    let used = try Dossiers.units(of: plan.id, on: desk.connection)
    let above = Set(used.flatMap { tree.lineage(of: $0) })
    // Only units of the plan's dossiers, and those above them, have something to send.
    let named = unit == nil && !words.isEmpty ? tree.having(words).filter { above.contains($0.id) } : []
    let exact = named.filter { $0.name.bodyKey == words.bodyKey }
    let meant = exact.count == 1 ? exact : named
    let unit = unit.flatMap { tree[$0] } ?? (meant.count == 1 ? meant[0] : nil)
    let below = unit.map { unit in used.filter { tree.lineage(of: $0).contains(unit.id) } }
    let shown = try Dossiers.candidates(forwarding, of: plan, under: below, on: desk.connection)
    var findings: [Dossier.ID: Finding] = [:]
    for dossier in shown { findings[dossier.id] = try Finding(of: dossier, at: desk) }
    let lists = try forwarding.isConsolidated ? ForwardingLists.of(plan.id, on: desk.connection) : []
    return Found(
      plan: plan, forwarding: forwarding, candidates: shown,
      waiting: try Dossiers.countCandidates(forwarding, of: plan, under: below, on: desk.connection).all,
      findings: findings, unit: unit,
      unsettled: unit == nil && !words.isEmpty ? UnsettledUnit(words, named, in: tree, most: Self.mostNamed) : nil,
      consolidated: plan.lists(lists, of: forwarding.id, on: desk.now.day).first, now: desk.now)
  }
}

/// What was typed to find a unit, where no one unit has it.
public struct UnsettledUnit: Sendable {
  public var words: String
  /// Those that may be meant, each with the name of the unit above it.
  public var units: [(unit: Unit, above: String?)]
  /// How many more have the words.
  public var more: Int

  init(_ words: String, _ found: [Unit], in tree: UnitTree, most: Int) {
    self.words = words
    units = found.prefix(most).map { unit in
      (unit, tree.lineage(of: unit.id).dropFirst().first.flatMap { tree[$0]?.name })
    }
    more = found.count - units.count
  }
}
