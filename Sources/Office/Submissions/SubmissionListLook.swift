import Domain
import Store

/// One submission list: what is on it, how far its dossiers have come, and what the viewer may do with it.
public struct SubmissionListLook: Look {
  public static let action = Action.viewUnit

  let list: SubmissionList.ID

  public struct Found: Sendable {
    public var list: SubmissionList
    public var plan: Plan
    public var lines: [DossierLine]
    /// Whether the viewer belongs to the unit.
    public var isUnits: Bool
    public var canSign: Bool
    public var canDiscard: Bool
    /// Who would sign it now.
    public var signer: String
    public var signed: SignedCopyState
    public var today: Day
  }

  public init(_ list: SubmissionList.ID) { self.list = list }

  public func door(at desk: Desk) throws -> Door {
    .only(if: try desk.maySee(desk.submissionList(list)), else: .absent)
  }

  public func find(at desk: Desk) throws -> Found {
    let list = try desk.submissionList(list)
    let place = try desk.place(of: list.unit)
    let isOpen = list.sending == nil && !list.isDiscarded
    return Found(
      list: list, plan: try desk.plan(list.plan),
      lines: try Dossiers.lines(list.items.map(\.dossier), on: desk.connection),
      isUnits: desk.allows(.viewUnit, at: place), canSign: isOpen && desk.allows(.signSubmission, at: place),
      canDiscard: isOpen && desk.allows(.prepareSubmission, at: place), signer: try desk.person.name,
      signed: try SignedCopyState(.init(.submission, list.id.description), at: desk), today: desk.now.day)
  }
}

/// The submission lists of a unit under a plan, and the dossiers that can go on the next one.
public struct SubmissionListsLook: Look {
  public static let action = Action.viewUnit
  /// Dossiers on a page.
  public static let size = 100

  let unit: Unit.ID
  let plan: Plan.ID
  let page: Int

  public struct Found: Sendable {
    public var unit: Unit
    public var plan: Plan
    public var lists: [SubmissionList]
    public var candidates: [Dossier]
    /// The lists that each candidate is on.
    public var earlier: [Dossier.ID: [SubmissionList.ID]]
    /// How many dossiers could go on a list, and how many of them are on none.
    public var count: (all: Int, open: Int)
    public var number: Int
    public var canPrepare: Bool
    public var now: Instant
  }

  public init(of unit: Unit.ID, under plan: Plan.ID, page: Int) {
    self.unit = unit
    self.plan = plan
    self.page = page
  }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: unit)) }

  public func find(at desk: Desk) throws -> Found {
    let tree = try desk.unitTree()
    let bindings = try Plans.bindings(on: desk.connection)
    let plans = tree.plans(for: unit, among: try desk.plans(), bindings, on: desk.now.day)
    guard let found = tree[unit], let plan = plans.first(where: { $0.id == plan }) else { throw Refusal.absent }
    let endorsed = try SubmissionLists.Endorsed(under: plan.id, by: unit, on: desk.connection)
    let size = SubmissionListsLook.size
    let shown = try endorsed.page(limit: size, offset: (page - 1) * size, on: desk.connection)
    return Found(
      unit: found, plan: plan, lists: try SubmissionLists.of(unit, under: plan.id, on: desk.connection),
      candidates: try Dossiers.all(shown, on: desk.connection),
      earlier: try SubmissionLists.lists(with: shown, on: desk.connection),
      count: try endorsed.count(on: desk.connection), number: page,
      canPrepare: desk.allows(.prepareSubmission, at: try desk.place(of: unit)), now: desk.now)
  }
}
