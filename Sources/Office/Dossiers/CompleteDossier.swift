import Domain

extension Command<Void> {
  /// Answers a completion request.
  public static func completeDossier(_ id: Dossier.ID, note: String = "") -> Command {
    .on(id, .complete) { dossier, desk in
      try dossier.completed(by: desk.person.id, note: note, at: desk.now, under: desk.plan(of: dossier))
    }
  }
}
