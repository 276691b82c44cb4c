import Domain
import Store

/// A session: for the secretary what is before it, for a member what to score, for the chair the closing.
public struct SessionLook: AtSessionLook {
  public static let action = Action.viewCouncil
  /// Dossiers that are ready on a page.
  public static let size = 100

  let session: Session.ID
  /// Which page of the dossiers that are ready is shown.
  let candidates: Int

  public struct Found: Sendable {
    public var session: Session
    public var council: Council
    public var plan: Plan
    public var judgement: Judgement
    /// The dossiers in their order; without names in their titles where the viewer scores blind.
    public var lines: [DossierLine]
    /// What was refused while it was before the session.
    public var lost: [(title: String, loss: Session.Loss)]
    /// Whether the viewer sees no names: who scores, while a plan that scores blind is scored.
    public var isBlind: Bool
    /// What the viewer may do here.
    public var allowed: Set<Action>
    /// The steps that the viewer may take.
    public var steps: Set<Session.Step>
    public var own: OwnBallots?
    public var candidates: Candidates?
    /// It has no dossiers of its own, and recognised ones of the round wait for grades.
    public var canGrade: Bool
    /// For the one to whom a step of the chair is open.
    public var chairing: Chairing?
    /// What comes after the closing; nil where no decision is waited for.
    public var decision: NextDecisionStep?
    /// What the council has to settle before; nil where nothing is open.
    public var ties: OpenTies?
    /// Who has handed in how many ballots, for those who follow the scoring.
    public var progress: ScoringProgress?
    /// The signed copies of invitation and minutes.
    public var signed: [SignedCopyState]
    public var orders: PaperOrderState?
    public var now: Instant
  }

  /// A member's part of the session.
  public struct OwnBallots: Sendable {
    public var work: WorkList
    public var states: [Dossier.ID: OwnBallot]
  }

  /// Dossiers that are ready for the council.
  public struct Candidates: Sendable {
    public struct Line: Sendable {
      public var dossier: Dossier.ID
      public var title: String
      /// Nil where the viewer sees no names.
      public var byline: String?
    }

    public var lines: [Line]
    public var page: Int
    public var hasNext: Bool
  }

  /// How the viewer stands to the dossiers, for the steps of the chair.
  public struct Chairing: Sendable {
    /// Whether the viewer takes those steps: the deputy does where the chair may not.
    public var presides: Bool
    public var isAuthor: Bool
    /// Whether the viewer has to say that they are no author.
    public var asksApart: Bool
  }

  public init(_ session: Session.ID, candidates: Int = 1) {
    self.session = session
    self.candidates = candidates
  }

  public func find(at desk: Desk) throws -> Found {
    let session = try desk.session(session)
    let (council, plan, place) = (
      try desk.council(session.council), try desk.plan(session.plan), desk.place(of: session)
    )
    let judgement = try desk.judgement(of: session)
    let allowed = desk.allowed(
      [.scoreDossier, .prepareSession, .closeSession, .viewRanking, .viewDecision, .followScoring], at: place)
    let steps = desk.steps(open: session, at: place)
    let isMember = allowed.contains(.scoreDossier)
    let isBlind = judgement.scoring.blind && session.isOpen && isMember
    return Found(
      session: session, council: council, plan: plan, judgement: judgement,
      lines: try session.lines(isBlind: isBlind, at: desk),
      lost: try session.losses.map { loss in
        let dossier = try desk.dossier(loss.dossier)
        return (Blinding(of: dossier, isBlind: isBlind).masked(dossier.writing.title), loss)
      },
      isBlind: isBlind, allowed: allowed, steps: steps, own: isMember ? try own(session, judgement, desk) : nil,
      candidates: steps.contains(.addDossiers) ? try ready(for: council, judgement, isBlind: isBlind, desk) : nil,
      canGrade: try steps.contains(.open) && session.dossiers.isEmpty && RoundList(of: session, at: desk).hasUngraded,
      chairing: steps.isDisjoint(with: [.close, .reopen]) ? nil : try chairing(of: session, judgement, desk),
      decision: try NextDecisionStep(of: session, at: desk), ties: try OpenTies(of: session, at: desk),
      progress: session.hasBegun && allowed.contains(.followScoring)
        ? try Judging(session, at: desk).progress() : nil,
      signed: try SignedCopyState.of([.invitation, .minutes], of: session.id.description, at: desk),
      orders: try PaperOrderState(.session(session.id), at: desk), now: desk.now)
  }

  private func own(_ session: Session, _ judgement: Judgement, _ desk: Desk) throws -> OwnBallots {
    let person = try desk.person
    let progress = try Ballots.progress(of: person.id, in: session.id, on: desk.connection)
    var states: [Dossier.ID: OwnBallot] = [:]
    try desk.preload(session.dossiers)
    for id in session.dossiers {
      let dossier = try desk.dossier(id)
      if let conflict = session.conflict(of: person, with: dossier, under: judgement) {
        states[id] = .conflict(conflict)
      } else if dossier.standing(of: person) == .invited {
        states[id] = .invitation
      } else if progress[id] != true, let refusal = session.refusal(of: person.id, on: id, under: judgement) {
        states[id] = .notNeeded(refusal)
      } else {
        states[id] = progress[id].map { $0 ? .handedIn : .begun } ?? .open
      }
    }
    return OwnBallots(work: try WorkList(of: person, in: session, desk), states: states)
  }

  /// A page of the dossiers that are ready for the council.
  private func ready(
    for council: Council, _ judgement: Judgement, isBlind: Bool, _ desk: Desk
  ) throws -> Candidates {
    let size = SessionLook.size
    let portion = 2 * size
    let fields = try desk.fields(of: council)
    var (ready, read, skipped) = ([Dossier](), 0, (candidates - 1) * size)
    while ready.count <= size {
      let some = try Dossiers.awaiting(
        judgement, under: council.plan, fields: fields, limit: portion, offset: read, on: desk.connection)
      for dossier in some {
        let plan = try desk.plan(of: dossier)
        let own = plan.judgement(judgement.id) ?? judgement
        guard dossier.isReady(for: own, under: plan), council.judges(plan.ancestry(of: dossier)) else {
          continue
        }
        if skipped > 0 { skipped -= 1 } else { ready.append(dossier) }
      }
      read += some.count
      if some.count < portion { break }
    }
    return Candidates(
      lines: ready.prefix(size).map {
        Candidates.Line(
          dossier: $0.id, title: Blinding(of: $0, isBlind: isBlind).masked($0.writing.title),
          byline: isBlind ? nil : $0.byline)
      }, page: candidates, hasNext: ready.count > size)
  }

  private func chairing(of session: Session, _ judgement: Judgement, _ desk: Desk) throws -> Chairing {
    let person = try desk.person
    let standings = try desk.dossiers(session.dossiers).map { $0.standing(of: person) }
    return Chairing(
      presides: try desk.presides(over: session.dossiers, of: session),
      isAuthor: standings.contains { [.author, .declined].contains($0) },
      asksApart: judgement.scoring.blind || standings.contains(.namesake))
  }
}

/// How far a member is with a dossier of a session.
public enum OwnBallot: Sendable {
  /// The member does not score it: why.
  case conflict(String)
  /// The member was invited as an author and has not answered.
  case invitation
  /// Others mark it.
  case notNeeded(Refusal)
  case handedIn
  /// Written in, not handed in.
  case begun
  case open
}

/// What is found where a session is.
protocol AtSessionLook: Look {
  var session: Session.ID { get }
}

extension AtSessionLook {
  public func door(at desk: Desk) throws -> Door { .at(desk.place(of: try desk.session(session))) }
}

extension Session {
  /// Its dossiers in their order; where that is asked for, without names in their titles.
  func lines(isBlind: Bool, at desk: Desk) throws -> [DossierLine] {
    guard isBlind else { return try Dossiers.lines(dossiers, on: desk.connection) }
    try desk.preload(dossiers)
    let blindings = Dictionary(
      try dossiers.map { ($0, Blinding(of: try desk.dossier($0))) }, uniquingKeysWith: { first, _ in first })
    return try Dossiers.lines(dossiers, on: desk.connection) { blindings[$0]?.masked($1) ?? "" }
  }
}

/// An address that names a session names the council that holds it.
public struct SessionOfCouncilLook: Look {
  public static let action = Action.visit

  let session: Session.ID
  let council: Council.ID

  public init(_ session: Session.ID, of council: Council.ID) {
    self.session = session
    self.council = council
  }

  public func door(at desk: Desk) -> Door { .own }

  /// - Throws: `Refusal` for an address that puts a session under another council.
  public func find(at desk: Desk) throws {
    guard try desk.session(session).council == council else { throw Refusal.absent }
  }
}
