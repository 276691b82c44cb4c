import Domain

extension Command<Void> {
  /// Answers for the unit whether it selects a dossier, criterion by criterion; what is selected is endorsed with that.
  public static func selectDossier(_ id: Dossier.ID, answers: [Dossier.Answer], note: String = "") -> Command {
    .on(id, .select) { dossier, desk in
      try dossier.selected(answers, note: note, by: desk.person, at: desk.now, under: desk.plan(of: dossier))
    }
  }

  /// Endorses a dossier for its unit.
  public static func endorseDossier(_ id: Dossier.ID, note: String = "") -> Command {
    .on(id, .endorse) { dossier, desk in
      try dossier.endorsed(by: desk.person, note: note, at: desk.now, under: desk.plan(of: dossier))
    }
  }
}
