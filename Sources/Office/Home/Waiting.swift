import Domain
import Store

/// Something that waits for someone.
public struct Waiting: Sendable {
  /// What there is to do, and with what.
  public enum Work: Sendable {
    /// To say whether one is an author.
    case answerInvitation(DossierLine)
    /// To divide the shares anew, after somebody said that they are no author.
    case shareAnew(DossierLine)
    /// As many more of these two as are not named one by one.
    case answerMore(Int)
    case goOnWriting(DossierLine)
    case complete(DossierLine)
    case endorse(DossierLine)
    /// As many more of them as are not named one by one.
    case endorseMore(Int)
    /// Dossiers at the receiving office: how many wait to be received, are checked, and are over their day.
    case intake(Plan, waiting: Int, checking: Int, late: Int)
    case appraise(Plan, dossiers: Int)
    case score(WorkList)
    /// Who marks dossiers of a session has to be named: of how many too few do, and on how many they differ.
    case nameMarkers(Session, lacking: Int, differing: Int)
    /// The chair has to decide where markers differ, and to answer members who recommend otherwise than the result.
    case sayAsChair(Session, deciding: Int, answering: Int)
    /// The next step on the way to a decision; nil when there is no draft yet.
    case decide(Session, DecisionDraft.Step?)
    case complaints(Plan, open: Int)
    /// An answer to what one asked.
    case readAnswer(Question)
    /// Something came to a unit: to confirm that, and to pass it on where that is asked for.
    case confirmAnnouncement(Announcement, unit: Domain.Unit)
    case passOnAnnouncement(Announcement, unit: Domain.Unit)
    /// As many more of these two as are not named one by one.
    case confirmMore(Int)
    case issueAnnouncement(Announcement)
    /// The recipients of a plan have yet to be told of it.
    case announcePlan(Plan)
    /// Units' plans in response that the standing office has not looked at.
    case noteResponses(Plan, count: Int)
    /// A plan in response that the standing office sent back.
    case amendResponse(ResponsePlan, Plan)
    /// A list of whom a cluster nominates, on which a member has not voted.
    case voteInCluster(ClusterList)
    /// Posts of one's offices that wait for a second person; how many.
    case reviewPosts(Int)
    /// A post that was sent back.
    case amendPost(Post)
    /// To say whether one comes to an event.
    case replyToEvent(Event)
    /// An event is over, and nobody has said what came of it.
    case sayOutcome(Event)
    /// What has to follow after an inspection of a unit.
    case followUp(Inspection, Inspection.FollowUp)
    /// An inspection is over, and nobody has said what it found.
    case concludeInspection(Inspection)
    /// What a unit did after an inspection waits to be accepted.
    case acceptFollowUps(Inspection, unit: String)
    /// What a unit applies of others waits for its head.
    case confirmReplication(Replication)
    /// A replication that its head sent back.
    case amendReplication(Replication)
    /// Whether something is still applied.
    case sayApplied(Replication)
    /// Models of a plan that wait for its standing office: to agree to the pilot, and to review it.
    case reviewModels(Plan, agree: Int, review: Int)
    /// A model that came back, or whose pilot is over and nobody has asked for its review.
    case carryOnModel(Model)
    /// Needs that wait for a plan's standing office to publish them.
    case reviewNeeds(Plan, count: Int)
    /// Solutions for a need, which the office has to introduce.
    case introduceSolutions(Plan, Need)
    /// A need that came back.
    case amendNeed(Need)
    /// To say what came of the solutions for a need.
    case settleSolutions(Need)
    /// What the office said of one's solution for a need.
    case readOfferAnswer(Need)
    case amendNomination(Nomination)
    /// Requests for an account; how many.
    case reviewAccounts(Int)
    /// A report that was given back to be corrected.
    case amendReport(Plan, Report, title: String)
    /// Reports of a round that came in and that nobody has looked at.
    ///
    /// - `by`: the unit that asked those beneath it; nil for the plan's own round.
    case takeReports(Plan, duty: String, by: Domain.Unit.ID?, title: String, count: Int)
    /// A report that the unit above asked for.
    case sendReport(Plan, duty: String, Domain.Unit, title: String)
    /// An answer came to what a plan asks for, and waits to be taken.
    case takeAnswer(Plan, Duty, DutyHolder, by: String)
    case verifyNominations(Plan, count: Int)
    case answerCommendations(CommendationList)
    /// Bodies of a plan of which nobody has said what they are, or whose units were dissolved.
    case bindBodies(Plan, open: Int, dissolved: Int)
    /// What a plan gives its bodies to do.
    case duty(OpenDuty)
    /// A unit has not done its part of targets of a plan.
    case meetTargets(Plan, unit: Domain.Unit, targets: [Target])
    case appraiseEstimate(Plan, total: Dong)
    case approveEstimate(Plan, total: Dong)
    case payPrizes(Plan, owed: Dong)
    /// A story of a yearly book that a unit has to write, or to amend.
    case writeStory(BookStory)
    /// Stories of the plan's book that wait for the standing office; how many.
    case reviewStories(Plan, count: Int)
    /// The fund of a plan has yet to be set up.
    case foundFund(Plan, name: String)
    case approveSpending(Plan, FundSpending)
    case paySpending(Plan, FundSpending)
  }

  public let work: Work
  /// The last day on which it is in time; nil where no day is set.
  public let due: Day?
  /// Whether its day is over.
  public let isLate: Bool

  /// Where it is many things, the next day on which one of them falls due.
  public let next: Day?

  init(_ work: Work, due: Day? = nil, isLate: Bool = false, next: Day? = nil) {
    self.work = work
    self.due = due
    self.isLate = isLate
    self.next = next
  }

  /// Whether it is the dossiers of a receiving office, some of which may be late.
  public var isMany: Bool { if case .intake = work { true } else { false } }

  /// Whether a day is set for it.
  public var fallsDue: Bool { due != nil || isLate }

  /// Whether it has the whole round of a plan, whose end is far.
  public var lastsRound: Bool { if case .duty(let duty) = work { duty.lastsRound } else { false } }

  /// Sorted by what is most pressing: what is late, what falls due first, the rest as it was found.
  static func byUrgency(_ all: [Waiting]) -> [Waiting] {
    all.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      if a.isLate != b.isLate { return a.isLate }
      guard a.due != b.due else { return one.offset < other.offset }
      return switch (a.due, b.due) {
      case (let first?, let second?): first < second
      case (_, nil): true
      case (nil, _): false
      }
    }.map(\.element)
  }
}
