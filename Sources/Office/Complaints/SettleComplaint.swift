import Domain

extension Command<Void> {
  /// Settles a complaint by a decision; a dossier that is to be reviewed goes back to where it can be.
  public static func settleComplaint(
    _ id: Complaint.ID, outcome: Complaint.Outcome, answer: String, followUp: Complaint.FollowUp?, signing: Signing
  ) -> Command {
    .on(id, .settle) { complaint, plan, desk in
      let issuance = try Issuance(
        signing, of: plan.decidingBody, notBefore: (complaint.filed.day, "ngày khiếu nại"), by: desk.person.id,
        at: desk.now)
      let settled = try complaint.settled(outcome, answer: answer, followUp: followUp, issuance: issuance)
      try issuance.requireFree(at: desk)
      if followUp == .review {
        let dossier = try desk.dossier(complaint.dossier)
        try desk.save(
          try dossier.reconsidered(issuance, by: desk.person, at: desk.now, under: try desk.plan(of: dossier)))
      }
      return settled
    }
  }
}
