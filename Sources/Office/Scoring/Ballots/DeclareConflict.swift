import Domain
import Store

extension Command<Void> {
  /// Declares a member's own conflict of interest.
  public static func declareConflict(_ id: Session.ID, dossier: Dossier.ID, reason: String) -> Command {
    .on(id, .declareConflict) { session, desk in
      let conflict = Session.Conflict(member: try desk.person.id, dossier: dossier, reason: reason.typed)
      let declared = try session.declaring(conflict)
      let ballot = try Ballots.find(session.id, dossier, conflict.member, on: desk.connection)
      if ballot?.value.submitted != nil, try session.isSecret(on: dossier, at: desk) {
        throw Refusal.votedInSecret
      }
      return declared
    }
  }
}
