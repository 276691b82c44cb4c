import Domain

extension Command<Void> {
  /// Endorses a dossier for its unit.
  public static func endorseDossier(_ id: Dossier.ID, note: String = "") -> Command {
    .on(id, .endorse) { dossier, desk in
      try dossier.endorsed(by: desk.person, note: note, at: desk.now, under: desk.plan(of: dossier))
    }
  }
}
