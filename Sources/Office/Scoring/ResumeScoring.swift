import Domain

extension Command<Void> {
  /// Goes on with the scoring of a dossier without waiting for its author.
  public static func resumeScoring(_ id: Session.ID, dossier: Dossier.ID) -> Command {
    .at(id, .rescoreDossier) { session, desk in
      let before = try desk.dossier(dossier)
      try desk.save(try before.resumed(in: session, by: desk.person, at: desk.now))
    }
  }
}
