import Domain

extension Command<Void> {
  /// Submits a draft.
  public static func submitDossier(_ id: Dossier.ID) -> Command {
    .on(id, .submit) { dossier, desk in
      let plan = try desk.plan(of: dossier)
      return try dossier.submitted(
        by: desk.person.id,
        as: Applicant.Standing(ofAuthorsOf: dossier, to: plan, at: desk),
        // What came on paper is at the receiving office already.
        through: dossier.onPaper == nil ? dossier.stations(under: plan, at: desk) : [], at: desk.now, under: plan)
    }
  }
}
