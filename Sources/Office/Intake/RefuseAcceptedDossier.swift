import Domain

extension Command<Void> {
  /// Refuses a dossier that was found valid, by a clause and a document; the session before which it is loses it.
  ///
  /// - Parameters:
  ///   - ground: the reason and the document.
  ///   - notice: number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public static func refuseAcceptedDossier(
    _ id: Dossier.ID, clause: String, _ ground: Admission.Entry, notice: Outgoing? = nil
  ) -> Command {
    .on(id, .refuseAccepted) { dossier, desk in
      let clause = try desk.plan(of: dossier).document.clause(clause.typed)
      let refused = try dossier.refusedAfterAcceptance(
        by: desk.person, clause: clause, ground, notice: notice, at: desk.now)
      if let session = dossier.session { try desk.save(desk.session(session).losing(refused)) }
      return refused
    }
  }
}
