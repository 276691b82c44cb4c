import Domain
import Store

/// Something that waits for someone.
public struct Duty: Sendable {
  /// What there is to do, and with what.
  public enum Work: Sendable {
    /// To say whether one is an author.
    case answerInvitation(DossierLine)
    /// To divide the shares anew, after somebody said that they are no author.
    case shareAnew(DossierLine)
    case goOnWriting(DossierLine)
    case complete(DossierLine)
    case endorse(DossierLine)
    /// Dossiers at the receiving office: how many wait to be received, are checked, and are over their day.
    case intake(Plan, waiting: Int, checking: Int, late: Int)
    case appraise(Plan, dossiers: Int)
    /// To hold a session on dossiers that wait for one.
    case hold(Judgement, Council, dossiers: Int)
    case score(WorkList)
    /// The next step on the way to a decision; nil when there is no draft yet.
    case decide(Session, DecisionDraft.Step?)
    case complaints(Plan, open: Int)
    case amendNomination(Nomination)
    case verifyNominations(Plan, count: Int)
    case answerCommendations(CommendationList)
    /// Bodies of a plan of which nobody has said what they are, or whose units were dissolved.
    case bindBodies(Plan, open: Int, dissolved: Int)
    /// What a plan gives to do by a day.
    case given(Plan, PlanDuty)
    /// A unit has not done its part of targets of a plan.
    case meetTargets(Plan, unit: Domain.Unit, targets: [Target])
    case appraiseEstimate(Plan, total: Dong)
    case approveEstimate(Plan, total: Dong)
    case payPrizes(Plan, owed: Dong)
    /// To make a list for a higher level, through that day where one is set.
    case forward(Plan, Forwarding, dossiers: Int, by: Day?)
    case sendForwarded(ForwardingList, by: Day?)
    /// To record what a higher level answered, or to ask for it.
    case recordAnswers(ForwardingList, open: Int, by: Day?)
  }

  public let work: Work
  /// Whether its day is over.
  public let isLate: Bool

  init(_ work: Work, isLate: Bool = false) {
    self.work = work
    self.isLate = isLate
  }
}
