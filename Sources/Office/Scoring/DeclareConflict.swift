import Domain
import Store

/// Declares a member's own conflict of interest.
public struct DeclareConflict: SessionCommand {
  public var session: Session.ID
  public var dossier: Dossier.ID
  public var reason: String
  public static let action = Action.scoreDossier

  public init(session: Session.ID, dossier: Dossier.ID, reason: String) {
    self.session = session
    self.dossier = dossier
    self.reason = reason
  }

  public func perform(at desk: Desk) throws {
    let conflict = Session.Conflict(member: try desk.person.id, dossier: dossier, reason: reason.typed)
    let session = try desk.session(session)
    let declared = try session.declaring(conflict)
    let ballot = try Councils.ballot(session.id, dossier, conflict.member, on: desk.connection)
    if ballot?.value.submitted != nil, try desk.isSecret(dossier, in: session) {
      throw Refusal.votedInSecret
    }
    try desk.save(declared)
  }
}
