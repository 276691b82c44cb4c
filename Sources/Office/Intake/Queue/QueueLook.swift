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
  /// Whether what is settled is asked for too.
  public let isWhole: Bool
  public let track: Track.ID?
  /// A kind of solution, or a group of them.
  public let solution: Category.ID?
  /// Only drafts whose authors ask to file them late.
  public let isLateOnly: Bool
  /// Only what should have been dealt with before today.
  public let isOverdueOnly: Bool
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
    /// Whether the viewer checks and accepts in a track of the plan.
    public var mayAccept: Bool
    /// Whether the viewer may let people take part whom the plan's rule keeps out.
    public var mayAdmit: Bool
    /// Whether the viewer receives for a track of the plan.
    public var mayReceive: Bool
    public var today: Day
  }

  public init(
    plan: Plan.ID?, round: Int? = nil, words: String, state: Dossier.State?, isWhole: Bool = false, track: Track.ID?,
    solution: Category.ID? = nil,
    isLateOnly: Bool, isOverdueOnly: Bool = false, page: Int
  ) {
    self.plan = plan
    self.round = round
    self.words = words
    self.state = state
    self.isWhole = isWhole
    self.track = track
    self.solution = solution
    self.isLateOnly = isLateOnly
    self.isOverdueOnly = isOverdueOnly
    self.page = page
  }

  public var isSearch: Bool { !words.isEmpty }

  /// Whether it lists only what the office has still to deal with, as long as nothing else is asked for.
  public var isPending: Bool {
    state == nil && !isWhole && !isSearch && solution == nil && !isLateOnly && !isOverdueOnly
  }

  public var reading: Reading { .finding(words) }

  public func door(at desk: Desk) throws -> Door {
    .atOne(of: try desk.planPlaces(withTracks: true))
  }

  public func find(at desk: Desk) throws -> Found {
    let plans = try desk.plans(forTracks: .viewQueue)
    guard let plan = plans.first(where: { $0.id == self.plan }) ?? plans.first else { throw Refusal.notYours }
    let rounds = try Dossiers.rounds(of: plan, on: desk.connection)
    let round = round.flatMap { rounds.contains($0) ? $0 : nil } ?? plan.round
    let (filter, offset) = (filter(of: plan, round: round, at: desk), (page - 1) * QueueLook.size)
    let tracks = filter.tracks
    var late = DossierFilter(plan: plan.id, round: round, tracks: tracks, atOffice: true)
    late.overdue = desk.now.day
    try desk.connection.foresee { [late] asked in
      _ = try Dossiers.officeTally(of: plan.id, round: round, in: tracks, on: asked)
      _ = try Dossiers.count(late, on: asked)
      // What is found by the search index is not known before.
      guard !isSearch, !isLateOnly else { return }
      _ = try Dossiers.list(filter, by: .urgency, tally: [:], limit: QueueLook.size, offset: offset, on: asked)
    }
    let tally = try Dossiers.officeTally(of: plan.id, round: round, in: tracks, on: desk.connection)
    let (lines, total) = try Dossiers.list(
      filter, by: .urgency, tally: tally.states, limit: QueueLook.size, offset: offset,
      on: desk.connection)
    return Found(
      asked: self, plan: plan, plans: plans, round: round, rounds: rounds, filter: filter, lines: lines, total: total,
      tally: tally.states, bySolution: plan.solutions.isEmpty ? [:] : tally.solutions,
      overdue: try Dossiers.count(late, on: desk.connection),
      mayAccept: !desk.tracks(of: plan, for: .acceptDossier).isEmpty,
      mayAdmit: desk.allows(.admitParticipant, at: Place(plan: plan.id)),
      mayReceive: !desk.tracks(of: plan, for: .receiveDossier).isEmpty, today: desk.now.day)
  }
  /// Which dossiers of a plan it lists.
  func filter(of plan: Plan, round: Int, at desk: Desk) -> DossierFilter {
    let open = desk.tracks(of: plan, for: .viewQueue)
    let tracks = track.flatMap { open.contains($0) ? [$0] : nil } ?? (open.count == plan.tracks.count ? [] : open)
    var filter = DossierFilter(
      plan: plan.id, round: round, tracks: tracks,
      states: state.map { [$0] } ?? (isPending ? Array(Dossier.State.forIntake) : []),
      solutions: solution.flatMap(plan.solutions.category).map { [$0].leaves.map(\.id) } ?? [], asksLate: isLateOnly,
      atOffice: !isLateOnly, words: words)
    if isOverdueOnly { filter.overdue = desk.now.day }
    return filter
  }

  /// Where a dossier stands among those of the queue that wait for the officer's verdict.
  func place(of dossier: Dossier, at desk: Desk) throws -> QueuePlace {
    var filter = filter(of: try desk.plan(dossier.plan), round: dossier.round, at: desk)
    (filter.asksLate, filter.atOffice) = (false, true)
    let asked = [state].compactMap { $0 }.filter { $0.allows(.check) }
    filter.states = asked.isEmpty ? (isOverdueOnly ? [.received, .incomplete] : [.received]) : asked
    return try Dossiers.place(of: dossier, in: filter, on: desk.connection)
  }
}
