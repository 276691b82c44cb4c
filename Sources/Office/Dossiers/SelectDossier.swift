import Domain

extension Command<Void> {
  /// Answers for the unit whether it selects a dossier, criterion by criterion; what is selected is endorsed with that.
  public static func selectDossier(
    _ id: Dossier.ID, answers: [Dossier.Answer], note: String = "", isOwnField: Bool? = nil
  ) -> Command {
    .on(id, .select) { dossier, desk in
      try dossier.selected(
        answers, note: note, isOwnField: isOwnField, by: desk.person, at: desk.now, under: desk.plan(of: dossier))
    }
  }
}
