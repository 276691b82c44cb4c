import Domain
import Store

extension Command<Void> {
  /// Submits a draft.
  public static func submitDossier(_ id: Dossier.ID) -> Command {
    .on(id, .submit) { dossier, desk in
      let plan = try desk.plan(of: dossier)
      // Two dossiers that are handed in at once count each other.
      if plan.participants.guide != nil { try desk.hold(plan.id) }
      return try dossier.submitted(
        by: desk.person.id,
        as: Applicant.Standing(ofAuthorsOf: dossier, to: plan, at: desk),
        // What came on paper is at the receiving office already.
        through: dossier.cameToOffice ? [] : dossier.stations(under: plan, at: desk),
        among: dossier.others(under: plan, at: desk), at: desk.now, under: plan)
    }
  }
}

extension Dossier {
  /// The other dossiers of its round with which its guide and its authors are counted; none where the plan counts none.
  func others(under plan: Plan, at desk: Desk) throws -> [Dossier] {
    guard plan.participants.guide != nil else { return [] }
    return try Dossiers.handedIn(beside: self, on: desk.connection)
  }
}
