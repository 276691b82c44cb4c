import Domain

extension Command<Void> {
  /// Submits a draft.
  public static func submitDossier(_ id: Dossier.ID) -> Command {
    .on(id, .submit) { dossier, desk in
      let plan = try desk.plan(of: dossier)
      // What came on paper is at the receiving office already, and its filer is no author.
      let isOnPaper = dossier.onPaper != nil
      return try dossier.submitted(
        by: desk.person.id,
        as: Applicant.Standing(of: isOnPaper ? nil : dossier.filer, unit: dossier.unit, to: plan, at: desk),
        through: isOnPaper ? [] : dossier.stations(under: plan, at: desk), at: desk.now, under: plan)
    }
  }
}
