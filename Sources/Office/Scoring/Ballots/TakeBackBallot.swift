import Domain
import Store

extension Command<Void> {
  /// Takes a ballot back that was handed in, to correct it before the closing.
  public static func takeBackBallot(_ session: Session.ID, dossier: Dossier.ID) -> Command {
    .at({ try $0.seat(in: session) }, .scoreDossier) { desk in
      let session = try desk.session(session, shared: true)
      let ballot = try Ballots.find(session.id, dossier, desk.person.id, on: desk.connection)
      guard let ballot else { throw Refusal.absent }
      if ballot.value.submitted != nil, try session.isSecret(on: dossier, at: desk) {
        throw Refusal.votedInSecret
      }
      try desk.replace(
        ballot, by: try ballot.value.takenBack(in: session),
        ["session": session.id.description, "submitted": "0"])
    }
  }
}

extension Session {
  /// Whether a ballot on the dossier is secret, and so in the box for good.
  func isSecret(on dossier: Dossier.ID, at desk: Desk) throws -> Bool {
    try desk.judgement(of: desk.dossier(dossier, shared: true), in: self).scoring.secret
  }
}
