import Domain
import Papers
import Store

/// A list of candidates: the council's vote, who is chosen within the caps, the submission, the answer.
public struct CommendationListLook: Look {
  public static let action = Action.viewCommendations

  let list: CommendationList.ID

  public struct Found: Sendable {
    public var list: CommendationList
    public var plan: Plan
    public var kind: CommendationKind
    /// The name of the council that votes.
    public var council: String
    /// Nominations that wait for the vote, in the order of the vote.
    public var standing: [Nomination]
    /// The titles of the initiatives for which they are, of those for which three or fewer count.
    public var works: [Nomination.ID: [String]]
    /// Places that other lists took.
    public var given: [CommendationKind.Candidate: Int]
    /// What the viewer may do with it.
    public var allowed: Set<Action>
    /// Nominations of the list that ask whether the viewer is the nominee.
    public var namesakes: [Nomination]
    /// The signed copies of the submission and of the decision that answers it.
    public var signed: [SignedCopyState]
    public var today: Day
  }

  public init(_ list: CommendationList.ID) { self.list = list }

  public func door(at desk: Desk) throws -> Door { .at(desk.place(of: try desk.commendationList(list).value)) }

  public func find(at desk: Desk) throws -> Found {
    let list = try desk.commendationList(list).value
    let plan = try desk.plan(list.plan)
    let standing = try standing(for: list, desk)
    return Found(
      list: list, plan: plan, kind: try plan.commendation(list.kind),
      council: try list.council.map { try desk.council($0).name } ?? plan.council.name, standing: standing,
      works: try works(of: standing, under: plan, desk),
      given: try list.givenBeside(under: plan, at: desk),
      allowed: desk.allowed([.orderCommendations], at: desk.place(of: list))
        .union(desk.allowed([.submitCommendations, .recordCommendations], at: Place(plan: list.plan))),
      namesakes: try namesakes(standing + list.items.map { try desk.load(nomination: $0.nomination) }, desk),
      signed: try SignedCopyState.of([.proposal, .commendation], of: list.id.description, at: desk),
      today: desk.now.day)
  }

  private func standing(for list: CommendationList, _ desk: Desk) throws -> [Nomination] {
    let votes = Dictionary(list.items.map { ($0.nomination, $0.votes) }, uniquingKeysWith: { $1 })
    return try Commendations.nominations(
      under: list.plan, states: Nomination.states(for: .list), on: desk.connection
    )
    .filter { $0.content.kind == list.kind }
    .sorted { (votes[$1.id] ?? 0, $0.id) < (votes[$0.id] ?? 0, $1.id) }
  }

  private func works(
    of nominations: [Nomination], under plan: Plan, _ desk: Desk
  ) throws -> [Nomination.ID: [String]] {
    let named = nominations.filter { (1...3).contains($0.initiatives.count) && $0.isForInitiatives(under: plan) }
    let titles = Dictionary(
      try Dossiers.lines(named.flatMap(\.initiatives), on: desk.connection).map { ($0.id, $0.title) },
      uniquingKeysWith: { $1 })
    return Dictionary(
      named.map { nomination in (nomination.id, nomination.initiatives.compactMap { titles[$0] }) },
      uniquingKeysWith: { $1 })
  }

  /// Each once.
  private func namesakes(_ nominations: [Nomination], _ desk: Desk) throws -> [Nomination] {
    let judge = try desk.judge
    var seen: Set<Nomination.ID> = []
    return nominations.filter { $0.standing(of: judge) == .namesake && seen.insert($0.id).inserted }
  }
}

extension CommendationListLook {
  /// The proposal by which the list is submitted.
  public var proposal: some Look<Paper> {
    map { found in
      Paper.commendationProposal(
        list: found.list, kind: found.kind, plan: found.plan, council: found.council, day: found.today)
    }
  }

  /// The merit certificates of those whom that decision commended.
  public func merits(isLandscape: Bool) -> some Look<Paper> { MeritsLook(list: self, isLandscape: isLandscape) }

  /// The decision that answers it.
  public var decision: some Look<Paper> {
    map { Paper.commendationDecision(list: $0.list, kind: $0.kind, plan: $0.plan) }
  }
}
