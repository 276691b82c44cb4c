import Domain

extension Command<Void> {
  /// Returns a dossier to its author with reasons, by the unit that has it.
  public static func returnDossier(_ id: Dossier.ID, reason: String) -> Command {
    .on(id, .sendBack) { dossier, desk in
      try dossier.returned(by: desk.person, reason: reason, at: desk.now)
    }
  }
}
