import Domain

extension Command<Void> {
  /// Answers for the unit whether it selects a dossier, criterion by criterion; what is selected is endorsed with that.
  public static func selectDossier(_ id: Dossier.ID, answers: [Dossier.Answer], note: String = "") -> Command {
    .on(id, .select) { dossier, desk in
      let plan = try desk.plan(of: dossier)
      return try dossier.selected(
        answers, note: note, by: desk.person, through: dossier.stations(under: plan, at: desk), at: desk.now,
        under: plan)
    }
  }

  /// Endorses a dossier for the unit that has it, which sends it on.
  public static func endorseDossier(_ id: Dossier.ID, note: String = "") -> Command {
    .on(id, .endorse) { dossier, desk in
      let plan = try desk.plan(of: dossier)
      return try dossier.endorsed(
        by: desk.person, note: note, through: dossier.stations(under: plan, at: desk), at: desk.now, under: plan)
    }
  }
}
