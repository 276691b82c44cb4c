import Domain
import Store

/// The result of a session: the reason for the place of each dossier; ties are open.
public struct RankingLook: AtSessionLook {
  public static let action = Action.viewRanking

  let session: Session.ID

  public struct Found: Sendable {
    public var session: Session
    public var council: Council
    public var plan: Plan
    public var judgement: Judgement
    /// The list of the round, where caps are shared; else of the session alone.
    public var ranking: Ranking<Dossier.ID>
    /// What grades wait for; until then those of the list are provisional.
    public var wait: RoundWait?
    /// The other sessions that the list ranks, by their dossiers.
    public var others: [Dossier.ID: Session]
    /// The prizes beside the grades that these sessions gave.
    public var specials: [Session.GivenPrize]
    /// Groups of equal means that the council has ordered, in its order.
    public var ordered: [[Standing<Dossier.ID>]]
    public var lines: [Dossier.ID: DossierLine]
    /// What is open about the authors of a dossier: who has not confirmed, has declined, or is called like somebody
    /// else.
    public var authors: [Dossier.ID: AuthorList]
    /// What dossiers that were scored once more had before.
    public var earlier: [Dossier.ID: [Score]]
    /// What the plan's rules propose for each tie, in the order of the ties; empty where it has none.
    public var proposals: [[TieProposal]]
    public var canOrder: Bool
    /// Whether the viewer may give special prizes.
    public var canGive: Bool
    /// What comes after the closing; nil where no decision is waited for.
    public var decision: NextDecisionStep?
    /// Whether the viewer may look at each ballot.
    public var seesBallots: Bool
  }

  public init(of session: Session.ID) { self.session = session }

  /// - Throws: `Refusal` before the closing.
  public func find(at desk: Desk) throws -> Found {
    let session = try desk.session(session)
    try session.requireResult()
    let place = desk.place(of: session)
    let judging = try Judging(session, at: desk)
    let list = try RoundList(of: session, at: desk)
    let ranking = list.ranking
    let others = list.sessions.dropFirst()
    let all = ranking.standings.map(\.key)
    let lines = try Dossiers.lines(all, on: desk.connection)
    let dossiers = try desk.dossiers(all)
    let statuses = try AuthorStatus.all(of: dossiers, at: desk)
    return Found(
      session: session, council: try desk.council(session.council), plan: try desk.plan(of: session),
      judgement: try desk.judgement(of: session), ranking: ranking, wait: list.givesGrades ? nil : list.wait,
      others: Dictionary(
        others.flatMap { other in other.dossiers.map { ($0, other) } }.filter { !session.dossiers.contains($0.0) },
        uniquingKeysWith: { $1 }),
      specials: list.sessions.flatMap(\.specialPrizes), ordered: ranking.settled,
      lines: Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0) }),
      authors: Dictionary(
        uniqueKeysWithValues: dossiers.map { ($0.id, AuthorList(of: $0, statuses: statuses[$0.id] ?? [])) }),
      earlier: try judging.earlierScores(),
      proposals: try list.ranking.ties.map { tie in
        let tied = try list.dossiers(tie.map(\.key))
        return list.plan.ties.map { rule in
          TieProposal(rule, for: tied, recorded: list.sessions.flatMap(\.sexes))
        }
      },
      canOrder: try session.may(.orderTie, desk.viewer, at: place)
        && desk.presides(over: session.dossiers, of: session),
      canGive: try session.may(.giveSpecialPrize, desk.viewer, at: place)
        && desk.presides(over: session.dossiers, of: session),
      decision: try NextDecisionStep(of: session, at: desk),
      seesBallots: desk.allows(.followScoring, at: place))
  }
}

extension Session {
  /// - Throws: `Refusal` before the closing.
  func requireResult() throws {
    guard hasResult else {
      throw Refusal("Kết quả chỉ hiện sau khi Chủ tịch Hội đồng khóa kết quả.", kind: .forbidden)
    }
  }
}

extension RankingLook.Found {
  /// The special prizes that a dossier got.
  public func specials(of dossier: Dossier.ID) -> [SpecialPrize] {
    specials.filter { $0.dossier == dossier }.compactMap { plan.specialPrize($0.prize) }
  }
}
