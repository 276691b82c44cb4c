import Domain
import Office
import Store
import TestSupport
import Testing

/// The permission table, spelled out once more by hand: who may do what where.
@Suite("Who may do what")
struct PolicyTests {
  private static let plan: Plan.ID = "mau"
  private static let unit = Unit.ID(at: Instant(microseconds: 1))
  private static let council = Council.ID(at: Instant(microseconds: 2))

  /// The place of a dossier of the plan, the unit and the council, written by nobody asked here.
  private static let place = Place(
    plan: plan, track: "dot-1", lineage: [unit], council: council, filer: Person.ID(at: Instant(microseconds: 3)))

  private static func scope(_ role: Role) -> Scope {
    switch role {
    case .author: .installation
    case .unitClerk, .unitHead: .unit(unit)
    case .intakeOfficer, .appraiser: .track(plan, "dot-1")
    case .councilMember, .councilSecretary, .councilDeputy, .councilChair: .council(council)
    case .decidingAuthority, .financeOfficer: .plan(plan)
    case .auditor, .administrator: .installation
    }
  }

  /// What each role may do, beyond what everyone and everyone signed in may.
  private static let expected: [Role: Set<Action>] = [
    .author: [],
    .unitClerk: [
      .attachSignedCopy, .viewDossier, .viewUnit, .prepareSubmission, .viewCommendations, .writeNomination,
      .viewQuestion, .readAnswer, .answerQuestion, .viewDuties, .recordDuty,
      .viewAnnouncement, .writeAnnouncement, .confirmAnnouncement, .remind,
      .viewReport, .writeReport, .takeReport,
      .sendResponse, .withdrawResponse, .viewCluster, .leadCluster, .writePost,
      .viewEvent, .holdEvent, .viewInspection, .inspect, .answerInspection,
      .viewReplication, .writeReplication, .viewModel, .writeModel, .viewNeed, .ownNeed,
      .recordHonour, .viewBook, .writeStory, .fileForAuthor,
    ],
    .unitHead: [
      .attachSignedCopy,
      .viewDossier, .viewUnit, .prepareSubmission, .signSubmission, .endorseDossier, .returnDossier,
      .withdrawDossier, .stateName, .fileForAuthor,
      .complain, .viewComplaint, .viewCommendations, .writeNomination, .sendNomination,
      .viewQuestion, .readAnswer, .answerQuestion, .viewDuties, .recordDuty,
      .viewAnnouncement, .writeAnnouncement, .issueAnnouncement, .confirmAnnouncement, .remind,
      .viewReport, .writeReport, .takeReport,
      .sendResponse, .withdrawResponse, .viewCluster, .leadCluster, .voteInCluster, .writePost, .publishPost,
      .viewEvent, .holdEvent, .viewInspection, .inspect, .answerInspection,
      .viewReplication, .writeReplication, .confirmReplication, .viewModel, .writeModel, .registerModel, .viewNeed,
      .ownNeed,
      .withdrawConsent, .viewFund, .approveFundSpending, .recordHonour, .publishHonour, .viewBook, .writeStory,
    ],
    .intakeOfficer: [
      .stateName, .viewDossier, .viewQueue, .receiveDossier, .checkDossier, .askCompletion, .takeUpAsFiled,
      .acceptDossier, .refuseDossier, .admitLate, .admitParticipant, .admitOutsideDays, .attachSignedCopy, .viewMinutes,
      .establishCouncil, .viewCouncil, .viewDecision, .certify, .publish, .orderPapers,
      .manageTemplates,
      .draftDecision,
      .viewComplaint, .handleComplaint,
      .viewCommendations, .verifyNomination, .orderCommendations, .submitCommendations, .recordCommendations,
      .viewMoney, .writeEstimate, .recordRemuneration,
      .viewForwarding, .forwardDossiers,
      .importPackage, .recordFindings, .viewQuestion, .answerQuestion, .remind,
      .viewDuties, .recordDuty, .followDuties,
      .viewAnnouncement, .writeAnnouncement, .issueAnnouncement,
      .viewReport, .writeReport, .takeReport,
      .sendResponse, .noteResponse, .viewCluster, .manageClusters, .writePost, .publishPost,
      .viewEvent, .holdEvent, .viewInspection, .inspect,
      .viewClosing, .closeRound, .reopenRound, .takeArchive,
      .viewReplication, .viewModel, .reviewModel, .viewNeed, .reviewNeed,
      .withdrawConsent, .numberNationally, .viewFund, .foundFund, .approveFundSpending, .regulateAward, .recordHonour,
      .publishHonour,
      .viewBook, .editBook, .writeStory,
    ],
    .appraiser: [.viewDossier, .viewAppraisals, .appraiseDossier, .stateName],
    .councilMember: [.viewCouncil, .scoreDossier, .viewRanking, .viewMinutes, .stateName],
    .councilDeputy: [.closeSession, .reopenSession, .orderTie, .stateName],
    .councilSecretary: [
      .attachSignedCopy, .viewMinutes,
      .viewComplaint,
      .viewDossier, .viewCouncil, .prepareSession, .checkConflicts, .rescoreDossier, .stateName, .scoreDossier,
      .followScoring, .viewRanking, .viewDecision,
      .orderPapers, .draftDecision, .viewCommendations, .orderCommendations,
    ],
    .councilChair: [
      .stateName, .rescoreDossier,
      .viewMinutes,
      .viewDossier, .viewCouncil, .scoreDossier, .followScoring, .closeSession, .reopenSession, .orderTie, .viewRanking,
      .orderPapers,
      .viewCommendations,
    ],
    .decidingAuthority: [
      .attachSignedCopy, .viewMinutes, .stateName, .viewDossier, .viewCouncil, .viewRanking, .viewDecision,
      .issueDecision, .revoke, .orderPapers, .reviewDecision, .admitOutsideDays,
      .allowPublication, .viewCommendations, .recordCommendations, .viewMoney, .approveEstimate, .viewForwarding,
      .correct, .viewComplaint, .handleComplaint, .settleComplaint, .viewQuestion,
      .viewDuties, .viewAnnouncement,
      .viewReport,
      .viewCluster,
      .viewEvent, .viewInspection, .viewReplication, .viewModel, .viewNeed,
      .viewClosing, .reopenRound,
      .viewFund, .foundFund, .approveFundSpending, .regulateAward, .viewBook,
    ],
    .financeOfficer: [
      .stateName, .viewMoney, .writeEstimate, .appraiseEstimate, .pay, .recordRemuneration, .viewFund, .keepFund,
    ],
    .auditor: [
      .viewMinutes,
      .viewDossier, .viewQueue, .viewCouncil, .followScoring, .viewRanking, .viewDecision, .viewAdministration,
      .viewComplaint, .viewCommendations, .viewMoney, .viewForwarding, .viewQuestion,
      .viewDuties, .viewAnnouncement,
      .viewReport,
      .viewCluster,
      .viewEvent, .viewInspection, .viewReplication, .viewModel, .viewNeed,
      .viewClosing,
      .viewFund, .viewBook,
    ],
    .administrator: [
      .attachSignedCopy,
      .establishCouncil, .viewCouncil, .viewAdministration, .manageUnits, .managePeople, .appoint, .publishPlan,
      .bindBodies,
      .manageTemplates,
      .importLists, .manageMail, .manageHost, .viewClosing, .takeArchive,
    ],
  ]
  private static let common: Set<Action> = [
    .visit, .signIn, .askAccount, .rehearse, .ownAccount, .viewOwn, .searchPast, .startDossier, .askQuestion,
    .attendEvent, .declarePresence, .sendNeed, .offerSolution,
  ]

  private static func viewer(_ roles: [Viewer.Held]) throws -> Viewer {
    Viewer(
      person: try Person(id: Person.ID(at: Instant(microseconds: 9)), name: "Người Thử", signIn: "nguoi.thu"),
      roles: roles)
  }

  @Test("Every role may do at its own place exactly what the table says", arguments: Role.allCases)
  func everyRole(role: Role) throws {
    let viewer = try Self.viewer([Viewer.Held(role, Self.scope(role))])
    let allowed = Set(Action.allCases.filter { Policy.allows($0, to: viewer, at: Self.place) })
    #expect(allowed == (Self.expected[role] ?? []).union(Self.common))
  }

  @Test("Nobody may do by a role at another place what the role allows at its own", arguments: Role.allCases)
  func otherPlaces(role: Role) throws {
    guard Self.scope(role) != .installation else { return }
    let viewer = try Self.viewer([Viewer.Held(role, Self.scope(role))])
    let elsewhere = Place(
      plan: "khac", track: "dot-1", lineage: [Unit.ID(at: Instant(microseconds: 77))],
      council: Council.ID(at: Instant(microseconds: 78)), filer: Self.place.filer)
    #expect(Set(Action.allCases.filter { Policy.allows($0, to: viewer, at: elsewhere) }) == Self.common)
  }

  @Test("The public may only visit, sign in, ask for an account, and say that they are at an event")
  func thePublic() {
    let open = Action.allCases.filter { Policy.allows($0, to: nil, at: Self.place) }
    #expect(open == [.visit, .signIn, .askAccount, .declarePresence, .rehearse])
  }

  @Test("Who wrote the dossier may write, and who files it may submit and withdraw it")
  func authors() throws {
    let viewer = try Self.viewer([])
    let me = viewer.person.id
    let own = Place(plan: Self.plan, filer: me, authors: [me], writers: [me])
    let coAuthored = Place(plan: Self.plan, filer: Self.place.filer, authors: [me])
    let shared = Place(plan: Self.plan, filer: Self.place.filer, authors: [me], writers: [me])
    let seen: Set<Action> = [.viewDossier, .complain, .viewComplaint, .viewReplication, .takeOverDossier]
    let filed: Set<Action> = [
      .submitDossier, .askLate, .answerCompletion, .withdrawDossier, .wishHigher, .inviteAuthor, .writeDossier,
      .withdrawConsent, .ownNeed, .viewNeed,
      .viewQuestion, .readAnswer,
    ]
    #expect(Self.allowed(viewer, own) == Self.common.union(seen).union(filed))
    #expect(Self.allowed(viewer, coAuthored) == Self.common.union(seen))
    #expect(Self.allowed(viewer, shared) == Self.common.union(seen).union([.writeDossier]))
  }

  @Test("Who is invited to an event sees it, and nothing more")
  func participants() throws {
    let viewer = try Self.viewer([])
    var place = Place(plan: Self.plan)
    place.participants = [viewer.person.id]
    #expect(Self.allowed(viewer, place) == Self.common.union([.viewEvent]))
  }

  @Test("Who was invited as an author may answer, and see nothing more")
  func invited() throws {
    let viewer = try Self.viewer([])
    let place = Place(plan: Self.plan, filer: Self.place.filer, invited: [viewer.person.id])
    #expect(Self.allowed(viewer, place) == Self.common.union([.answerInvitation]))
  }

  @Test(
    "A draft that was never submitted is open to no role, one that asks to come late to the office",
    arguments: Role.allCases)
  func drafts(role: Role) throws {
    let viewer = try Self.viewer([Viewer.Held(role, Self.scope(role))])
    var place = Self.place
    place.seclusion = .draft
    #expect(Self.allowed(viewer, place) == Self.common)
    place.seclusion = .lateDraft
    let open = Self.allowed(viewer, place) == Self.common.union(Self.expected[role] ?? [])
    #expect(open == (role == .intakeOfficer || Self.expected[role] == []))
  }

  @Test("Who scores blind does not see the dossier, whatever else they are there for")
  func blind() throws {
    var place = Self.place
    place.seclusion = .blind
    for seat in [Role.councilMember, .councilSecretary, .councilChair] {
      let viewer = try Self.viewer([
        Viewer.Held(seat, .council(Self.council)), Viewer.Held(.intakeOfficer, .plan(Self.plan)),
        Viewer.Held(.unitHead, .unit(Self.unit)),
      ])
      #expect(!Policy.allows(.viewDossier, to: viewer, at: place))
      #expect(!Policy.allows(.viewComplaint, to: viewer, at: place))
      #expect(Policy.allows(.scoreDossier, to: viewer, at: place))
    }
    #expect(Policy.allows(.viewDossier, to: try Self.viewer([Viewer.Held(.auditor, .installation)]), at: place))
  }

  private static func allowed(_ viewer: Viewer, _ place: Place) -> Set<Action> {
    Set(Action.allCases.filter { Policy.allows($0, to: viewer, at: place) })
  }
}
