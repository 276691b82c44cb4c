import Domain

extension Command<Void> {
  /// Endorses a dossier for the unit that has it, which sends it on.
  public static func endorseDossier(_ id: Dossier.ID, note: String = "") -> Command {
    .at({ try $0.placeOfHolder(of: $0.dossier(id)) }, Dossier.row(.endorse).action) { desk in
      let (dossier, plan) = (try desk.dossier(id), try desk.plan(of: desk.dossier(id)))
      try desk.save(
        try dossier.endorsed(
          by: desk.person, note: note, through: dossier.stations(under: plan, at: desk), at: desk.now, under: plan))
    }
  }
}
