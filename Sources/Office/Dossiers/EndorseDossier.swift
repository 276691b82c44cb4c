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

  /// Endorses a dossier for its unit.
  ///
  /// - Parameter isOwnField: whether it concerns the unit's own field, where the plan counts what does.
  public static func endorseDossier(_ id: Dossier.ID, note: String = "", isOwnField: Bool? = nil) -> Command {
    .on(id, .endorse) { dossier, desk in
      try dossier.endorsed(
        by: desk.person, note: note, isOwnField: isOwnField, at: desk.now, under: desk.plan(of: dossier))
    }
  }
}
