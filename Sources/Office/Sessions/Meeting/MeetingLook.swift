import Domain
import Papers
import Store

/// The meeting of a session: its announcement, the roll, what was said, the conclusion.
public struct MeetingLook: Look {
  public static let action = Action.viewCouncil

  let session: Session.ID
  /// The dossier that the meeting has come to.
  let dossier: Dossier.ID?

  public struct Found: Sendable {
    public var session: Session
    public var council: Council
    public var plan: Plan
    public var judgement: Judgement
    /// Those who sit in the session.
    public var members: [Council.Member]
    public var people: [Person.ID: Person]
    /// The dossiers, without names in their titles while a plan that scores blind is scored.
    public var lines: [DossierLine]
    /// Whether the viewer keeps the record of the meeting.
    public var canWrite: Bool
    /// Whether the viewer may ask authors to complete dossiers and let them be scored once more.
    public var canScoreAgain: Bool
    /// What the chair has to decide or answer; nil for everybody else.
    public var matters: [ChairMatter]?
    /// What the council has to settle after the result was locked; nil where nothing is open.
    public var ties: OpenTies?
    /// The minutes with what is on record so far; nil for who may not read them.
    public var minutes: Paper?
    /// The dossier that the meeting has come to.
    public var current: Dossier.ID?
    public var today: Day
  }

  public init(of session: Session.ID, on dossier: Dossier.ID? = nil) {
    self.session = session
    self.dossier = dossier
  }

  public func door(at desk: Desk) throws -> Door {
    .either([.prepareSession, .closeSession], at: desk.place(of: try desk.session(session)))
  }

  public func find(at desk: Desk) throws -> Found {
    let session = try desk.session(session)
    let (council, plan, place) = (
      try desk.council(session.council), try desk.plan(session.plan), desk.place(of: session)
    )
    let judgement = try desk.judgement(of: session)
    let members = session.members(of: council)
    return Found(
      session: session, council: council, plan: plan, judgement: judgement, members: members,
      people: try People.all(members.map(\.person), on: desk.connection),
      lines: try session.lines(isBlind: judgement.scoring.blind && session.isOpen, at: desk),
      canWrite: desk.allows(.prepareSession, at: place),
      canScoreAgain: session.role == .decides && session.may(.scoreAgain, desk.viewer, at: place),
      matters: try matters(of: session, at: place, desk), ties: try OpenTies(of: session, at: desk),
      minutes: desk.mayReadMinutes(of: session) ? try SessionPapers(session, at: desk).minutes() : nil,
      current: session.dossiers.first { $0 == dossier }, today: desk.now.day)
  }

  private func matters(of session: Session, at place: Place, _ desk: Desk) throws -> [ChairMatter]? {
    guard session.may(.settleMarks, desk.viewer, at: place), try desk.presides(over: session.dossiers, of: session)
    else { return nil }
    return try Judging(session, at: desk).chairMatters()
  }
}
