import Domain
import Store

/// Settles a complaint by a decision; a dossier that is to be reviewed goes back to where it can be.
public struct SettleComplaint: ComplaintCommand {
  public var complaint: Complaint.ID
  public var outcome: Complaint.Outcome
  public var answer: String
  public var followUp: Complaint.FollowUp?
  public var signing: Signing
  public static let action = Action.settleComplaint

  public init(
    complaint: Complaint.ID, outcome: Complaint.Outcome, answer: String, followUp: Complaint.FollowUp?,
    signing: Signing
  ) {
    self.complaint = complaint
    self.outcome = outcome
    self.answer = answer
    self.followUp = followUp
    self.signing = signing
  }

  public func perform(at desk: Desk) throws {
    try desk.change(complaint, .settle) { complaint, plan in
      let issuance = try Issuance(
        signing, of: plan.decidingBody, notBefore: (complaint.filed.day, "ngày khiếu nại"), by: desk.person.id,
        at: desk.now)
      let settled = try complaint.settled(outcome, answer: answer, followUp: followUp, issuance: issuance)
      try desk.requireFree(issuance)
      if followUp == .review {
        let dossier = try desk.dossier(complaint.dossier)
        try desk.save(
          try dossier.reconsidered(
            issuance, by: desk.person, at: desk.now, under: try desk.plan(of: dossier)))
      }
      return settled
    }
  }
}
