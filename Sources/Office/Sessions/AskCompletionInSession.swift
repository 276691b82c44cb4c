import Domain

extension Command<Void> {
  /// Asks the author to complete a dossier while the council scores.
  public static func askCompletionInSession(_ id: Session.ID, dossier: Dossier.ID, text: String, due: Day) -> Command {
    .at(id, .rescoreDossier) { session, desk in
      let before = try desk.dossier(dossier)
      try desk.save(try before.completionAsked(in: session, text: text, due: due, by: desk.person, at: desk.now))
    }
  }
}
