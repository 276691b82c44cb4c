import Domain
import Store

/// Who in the council has to do with which dossier of a session. In a plan that scores blind this look alone finds
/// authors while the session is open.
public struct ConflictsLook: AtSessionLook {
  public static let action = Action.checkConflicts

  let session: Session.ID

  public struct Found: Sendable {
    public var session: Session
    public var council: Council
    public var plan: Plan
    public var judgement: Judgement
    public var dossiers: [Line]
  }

  /// A dossier with those who have to do with it.
  public struct Line: Sendable {
    public var dossier: Dossier
    /// What the council does with it: `chấm`, or `bỏ phiếu` where it votes.
    public var verb: String
    public var authors: AuthorList
    public var ties: [(person: Person, tie: Tie)]
  }

  /// What a member has to do with a dossier.
  public enum Tie: Sendable {
    /// The member does not judge it: why.
    case conflict(String)
    case standing(Dossier.Standing)
  }

  public init(in session: Session.ID) { self.session = session }

  public func find(at desk: Desk) throws -> Found {
    let session = try desk.session(session)
    let council = try desk.council(session.council)
    let dossiers = try desk.dossiers(session.dossiers)
    let statuses = try AuthorStatus.all(of: dossiers, at: desk)
    let members = session.members(of: council).map(\.person)
    let people = try People.all(members, on: desk.connection)
    return Found(
      session: session, council: council, plan: try desk.plan(session.plan),
      judgement: try desk.judgement(of: session),
      dossiers: try dossiers.map { dossier in
        let judgement = try desk.judgement(of: dossier, in: session)
        return Line(
          dossier: dossier, verb: judgement.verb,
          authors: AuthorList(of: dossier, statuses: statuses[dossier.id] ?? []),
          ties: members.compactMap { people[$0] }.compactMap { person in
            if let conflict = session.conflict(of: person, with: dossier, under: judgement) {
              return (person, .conflict(conflict))
            }
            let standing = dossier.standing(of: person)
            return standing == .apart ? nil : (person, .standing(standing))
          })
      })
  }
}
