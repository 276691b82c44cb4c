import Domain
import Store

/// The receiving office's queue: what has reached it under a plan, in the tracks whose queue the viewer may see.
public struct QueueLook: Look {
  public static let action = Action.viewQueue
  /// Dossiers on a page.
  public static let size = 50

  /// The plan; the first that is open to the viewer where it is nil or not open to them.
  public let plan: Plan.ID?
  /// The year of a round; the one that runs when nil.
  public let round: Int?
  public let words: String
  public let state: Dossier.State?
  public let track: Track.ID?
  /// A kind of solution, or a group of them.
  public let solution: Category.ID?
  /// Only drafts whose authors ask to file them late.
  public let isLateOnly: Bool
  public let page: Int

  public struct Found: Sendable {
    public var asked: QueueLook
    public var plan: Plan
    public var plans: [Plan]
    /// The round whose dossiers are listed, and all that have some; 0 for a plan that is carried out once.
    public var round: Int
    public var rounds: [Int]
    /// What is listed, over all pages.
    public var filter: DossierFilter
    public var lines: [DossierLine]
    public var total: Int
    public var tally: [Dossier.State: Int]
    /// How many have reached the office of each kind of solution; empty where the plan does not tell them apart.
    public var bySolution: [Category.ID: Int]
    public var overdue: Int
    /// Whether the viewer may let people take part whom the plan's rule keeps out.
    public var mayAdmit: Bool
    /// Whether the viewer receives for a track of the plan.
    public var mayReceive: Bool
    public var today: Day
  }

  public init(
    plan: Plan.ID?, round: Int? = nil, words: String, state: Dossier.State?, track: Track.ID?,
    solution: Category.ID? = nil,
    isLateOnly: Bool, page: Int
  ) {
    self.plan = plan
    self.round = round
    self.words = words
    self.state = state
    self.track = track
    self.solution = solution
    self.isLateOnly = isLateOnly
    self.page = page
  }

  public var isSearch: Bool { !words.isEmpty }

  public func door(at desk: Desk) throws -> Door {
    .atOne(of: try desk.planPlaces(withTracks: true))
  }

  public func find(at desk: Desk) throws -> Found {
    let plans = try desk.plans(forTracks: .viewQueue)
    guard let plan = plans.first(where: { $0.id == self.plan }) ?? plans.first else { throw Refusal.notYours }
    let open = desk.tracks(of: plan, for: .viewQueue)
    let tracks = track.flatMap { open.contains($0) ? [$0] : nil } ?? (open.count == plan.tracks.count ? [] : open)
    let rounds = try Dossiers.rounds(of: plan, on: desk.connection)
    let round = round.flatMap { rounds.contains($0) ? $0 : nil } ?? plan.round
    let filter = DossierFilter(
      plan: plan.id, round: round, tracks: tracks, states: state.map { [$0] } ?? [],
      solutions: solution.flatMap(plan.solutions.category).map { [$0].leaves.map(\.id) } ?? [], asksLate: isLateOnly,
      atOffice: !isLateOnly,
      words: words)
    let tally = try Dossiers.officeTally(of: plan.id, round: round, in: tracks, on: desk.connection)
    let (lines, total) = try Dossiers.list(
      filter, tally: tally.states, limit: QueueLook.size, offset: (page - 1) * QueueLook.size, on: desk.connection)
    return Found(
      asked: self, plan: plan, plans: plans, round: round, rounds: rounds, filter: filter, lines: lines, total: total,
      tally: tally.states, bySolution: plan.solutions.isEmpty ? [:] : tally.solutions,
      overdue: try Dossiers.overdue(plan.id, in: tracks, before: desk.now.day, on: desk.connection),
      mayAdmit: desk.allows(.admitParticipant, at: Place(plan: plan.id)),
      mayReceive: !desk.tracks(of: plan, for: .receiveDossier).isEmpty, today: desk.now.day)
  }
}
