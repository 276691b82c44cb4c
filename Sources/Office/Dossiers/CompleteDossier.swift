import Domain

extension Command<Void> {
  /// Answers a completion request.
  public static func completeDossier(_ id: Dossier.ID, note: String = "") -> Command {
    .on(id, .complete) { dossier, desk in
      let plan = try desk.plan(of: dossier)
      // Two dossiers that are handed in at once count each other.
      if plan.participants.guide != nil { try desk.hold(plan.id) }
      return try dossier.completed(
        by: desk.person.id, as: Applicant.Standing(ofAuthorsOf: dossier, to: plan, at: desk),
        among: dossier.others(under: plan, at: desk), note: note, at: desk.now, under: plan)
    }
  }
}
