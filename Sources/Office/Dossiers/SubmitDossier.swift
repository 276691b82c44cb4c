import Domain

extension Command<Void> {
  /// Submits a draft.
  public static func submitDossier(_ id: Dossier.ID) -> Command {
    .on(id, .submit) { dossier, desk in
      let plan = try desk.plan(of: dossier)
      return try dossier.submitted(
        by: desk.person.id, as: Applicant.Membership(of: dossier.unit, in: plan, at: desk),
        through: dossier.stations(under: plan, at: desk), at: desk.now, under: plan)
    }
  }
}
