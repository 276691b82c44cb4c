import Domain

extension Command<Void> {
  /// Endorses a dossier for the unit that has it, which sends it on.
  public static func endorseDossier(_ id: Dossier.ID, note: String = "") -> Command {
    .on(id, .endorse) { dossier, desk in
      let plan = try desk.plan(of: dossier)
      return try dossier.endorsed(
        by: desk.person, note: note, through: dossier.stations(under: plan, at: desk), at: desk.now, under: plan)
    }
  }
}
