import Domain

extension Command<Void> {
  /// Returns a dossier to its author with reasons, by the unit that has it.
  public static func returnDossier(_ id: Dossier.ID, reason: String) -> Command {
    .at({ try $0.placeOfHolder(of: $0.dossier(id)) }, Dossier.row(.sendBack).action) { desk in
      try desk.save(try desk.dossier(id).returned(by: desk.person, reason: reason, at: desk.now))
    }
  }
}
