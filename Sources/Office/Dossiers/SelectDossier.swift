import Domain

extension Command<Void> {
  /// Answers for the unit whether it selects a dossier, criterion by criterion; what is selected is endorsed with that.
  public static func selectDossier(
    _ id: Dossier.ID, answers: [Dossier.Answer], note: String = "", isOwnField: Bool? = nil
  ) -> Command {
    .on(id, .select) { dossier, desk in
      let plan = try desk.plan(of: dossier)
      return try dossier.selected(
        answers, note: note, isOwnField: isOwnField, by: desk.person,
        through: dossier.stations(under: plan, at: desk), at: desk.now, under: plan)
    }
  }
}
