import Domain

extension Command<Void> {
  /// Answers the members who recommend otherwise than the result.
  public static func answerMembers(_ id: Session.ID, dossier: Dossier.ID, text: String) -> Command {
    .on(id, .answerMembers) { session, desk in
      try desk.requireChairing(over: dossier, of: session, to: "trả lời")
      return try session.answering(
        Session.ChairAnswer(dossier: dossier, text: text.typed, by: desk.person.id, at: desk.now),
        under: desk.judgement(of: session))
    }
  }
}

extension Desk {
  /// - Throws: `Refusal` for the deputy where the chair may do it, and for an author of the dossier.
  func requireChairing(over dossier: Dossier.ID, of session: Session, to deed: String) throws {
    guard session.dossiers.contains(dossier) else { throw Refusal.absent }
    try requirePresiding(over: session.dossiers, of: session)
    try self.dossier(dossier).requireApart(person, to: deed, next: Council.deputyTakesOver)
  }
}
