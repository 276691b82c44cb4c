import Domain
import Papers
import Store

/// The draft of a decision: its annexed list, what was written beside it, and the next step.
public struct DecisionDraftLook: AtSessionLook {
  public static let action = Action.viewDecision

  let session: Session.ID

  public struct Found: Sendable {
    public var session: Session
    public var plan: Plan
    public var judgement: Judgement
    public var draft: DecisionDraft?
    /// Whether the results are still those of the draft.
    public var isCurrent: Bool
    /// What grades wait for: the decision only recognises, unless it may give them early.
    public var wait: RoundWait?
    /// Why no draft can be made of the results now.
    public var obstacle: Refusal?
    /// Those who wrote beside it.
    public var people: [Person.ID: Person]
    /// What the viewer may do with it.
    public var allowed: Set<Action>
    /// The dossiers of the session, with how far their authors are known.
    public var authors: [(dossier: Dossier, list: AuthorList)]
    public var viewer: Person?
  }

  public init(_ session: Session.ID) { self.session = session }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.session(session)
    let draft = try Decisions.draft(of: session, on: desk.connection)
    var obstacle: Refusal?
    var list: AnnexedList?
    do { list = try AnnexedList(of: found, at: desk) } catch let refusal as Refusal { obstacle = refusal }
    let dossiers = try desk.dossiers(found.dossiers)
    let statuses = try AuthorStatus.all(of: dossiers, at: desk)
    return Found(
      session: found, plan: try desk.plan(of: found), judgement: try desk.judgement(of: found), draft: draft,
      isCurrent: list != nil && draft?.items == list?.items && draft?.grading == list?.grading,
      wait: found.awaitsDecision ? try RoundList(of: found, at: desk).wait : nil,
      obstacle: obstacle, people: try People.all(Array(Set((draft?.remarks ?? []).map(\.by))), on: desk.connection),
      allowed: desk.allowed([.draftDecision, .reviewDecision, .issueDecision], at: desk.place(of: found)),
      authors: dossiers.map { ($0, AuthorList(of: $0, statuses: statuses[$0.id] ?? [])) },
      viewer: desk.viewer?.person)
  }
}

/// The draft as a paper.
public struct DraftPaperLook: AtSessionLook {
  public static let action = Action.viewDecision

  let session: Session.ID

  public init(_ session: Session.ID) { self.session = session }

  public func find(at desk: Desk) throws -> Paper {
    guard let draft = try Decisions.draft(of: session, on: desk.connection) else { throw Refusal.absent }
    let found = try desk.session(session)
    return Paper.decision(
      draft: draft, plan: try desk.plan(of: found), judgement: try desk.judgement(of: found),
      council: try desk.council(found.council), day: desk.now.day)
  }
}

/// Numbering, signing and issuing an approved draft.
public struct IssuingLook: AtSessionLook {
  public static let action = Action.issueDecision

  let session: Session.ID

  public struct Found: Sendable {
    public var session: Session
    public var plan: Plan
    public var draft: DecisionDraft
    public var today: Day
  }

  public init(_ session: Session.ID) { self.session = session }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.session(session)
    guard let draft = try Decisions.draft(of: session, on: desk.connection) else { throw Refusal.absent }
    return Found(session: found, plan: try desk.plan(of: found), draft: draft, today: desk.now.day)
  }
}
