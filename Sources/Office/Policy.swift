import Domain

/// Who may do what: one table. A row says who, the place says where.
public enum Policy {
  /// Someone to whom an action is open.
  public enum Grant: Hashable, Sendable {
    case everyone
    case signedIn
    /// The people who wrote the dossier: who files it, and those who confirmed it.
    case authors
    /// Those of them who may write in it.
    case writers
    /// Those who were invited as authors and have not answered.
    case invited
    /// Those who are invited to an event or were there.
    case participants
    /// The one who files the dossier.
    case filer
    case role(Role)
  }

  /// To whom an action is open.
  public static func grants(for action: Action) -> [Grant] {
    switch action {
    case .visit, .signIn, .askAccount, .rehearse, .declarePresence: [.everyone]
    case .ownAccount, .viewOwn, .searchPast, .startDossier: [.signedIn]
    case .viewDossier:
      [
        .authors, .role(.unitClerk), .role(.unitHead), .role(.intakeOfficer), .role(.appraiser),
        .role(.councilSecretary), .role(.councilChair), .role(.decidingAuthority), .role(.auditor),
      ]
    case .writeDossier: [.writers]
    case .inviteAuthor: [.filer]
    case .answerInvitation: [.invited]
    case .stateName:
      [
        .role(.unitHead), .role(.intakeOfficer), .role(.appraiser), .role(.councilMember), .role(.councilSecretary),
        .role(.councilDeputy), .role(.councilChair), .role(.decidingAuthority), .role(.financeOfficer),
      ]
    case .submitDossier, .askLate, .answerCompletion: [.filer]
    case .fileForAuthor: [.role(.unitClerk), .role(.unitHead)]
    case .takeOverDossier: [.authors]
    case .withdrawDossier: [.filer, .role(.unitHead)]
    case .withdrawConsent: [.filer, .role(.unitHead), .role(.intakeOfficer)]
    case .numberNationally: [.role(.intakeOfficer)]
    case .viewUnit: [.role(.unitClerk), .role(.unitHead)]
    case .endorseDossier, .returnDossier: [.role(.unitHead)]
    case .prepareSubmission, .withdrawResponse: [.role(.unitClerk), .role(.unitHead)]
    case .signSubmission: [.role(.unitHead)]
    case .remind: [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer)]
    case .viewQueue: [.role(.intakeOfficer), .role(.auditor)]
    case .receiveDossier, .checkDossier, .askCompletion, .takeUpAsFiled, .acceptDossier, .refuseDossier, .admitLate,
      .admitParticipant:
      [.role(.intakeOfficer)]
    case .viewAppraisals, .appraiseDossier: [.role(.appraiser)]
    case .establishCouncil: [.role(.intakeOfficer), .role(.administrator)]
    case .viewCouncil:
      [
        .role(.councilMember), .role(.councilSecretary), .role(.councilChair), .role(.intakeOfficer),
        .role(.decidingAuthority), .role(.auditor), .role(.administrator),
      ]
    case .prepareSession, .checkConflicts: [.role(.councilSecretary)]
    case .rescoreDossier: [.role(.councilSecretary), .role(.councilChair)]
    case .scoreDossier: [.role(.councilMember), .role(.councilSecretary), .role(.councilChair)]
    case .followScoring: [.role(.councilSecretary), .role(.councilChair), .role(.auditor)]
    case .admitOutsideDays: [.role(.intakeOfficer), .role(.decidingAuthority)]
    case .closeSession, .reopenSession, .orderTie: [.role(.councilChair), .role(.councilDeputy)]
    case .viewRanking:
      [
        .role(.councilMember), .role(.councilSecretary), .role(.councilChair), .role(.decidingAuthority),
        .role(.auditor),
      ]
    case .viewMinutes:
      [
        .role(.councilMember), .role(.councilSecretary), .role(.councilChair), .role(.intakeOfficer),
        .role(.decidingAuthority), .role(.auditor),
      ]
    case .viewDecision: [.role(.decidingAuthority), .role(.intakeOfficer), .role(.auditor), .role(.councilSecretary)]
    case .draftDecision: [.role(.intakeOfficer), .role(.councilSecretary)]
    case .reviewDecision, .issueDecision, .allowPublication, .correct, .revoke: [.role(.decidingAuthority)]
    case .complain: [.authors, .role(.unitHead)]
    case .viewComplaint:
      [
        .authors, .role(.unitHead), .role(.intakeOfficer), .role(.decidingAuthority), .role(.councilSecretary),
        .role(.auditor),
      ]
    case .handleComplaint: [.role(.intakeOfficer), .role(.decidingAuthority)]
    case .settleComplaint: [.role(.decidingAuthority)]
    case .certify, .publish: [.role(.intakeOfficer)]
    case .attachSignedCopy:
      [
        .role(.unitClerk), .role(.unitHead), .role(.intakeOfficer), .role(.councilSecretary),
        .role(.decidingAuthority), .role(.administrator),
      ]
    case .manageTemplates: [.role(.intakeOfficer), .role(.administrator)]
    case .orderPapers:
      [.role(.intakeOfficer), .role(.councilSecretary), .role(.councilChair), .role(.decidingAuthority)]
    case .viewCommendations:
      [
        .role(.unitClerk), .role(.unitHead), .role(.intakeOfficer), .role(.councilSecretary), .role(.councilChair),
        .role(.decidingAuthority), .role(.auditor),
      ]
    case .writeNomination: [.role(.unitClerk), .role(.unitHead)]
    case .sendNomination: [.role(.unitHead)]
    case .verifyNomination, .submitCommendations: [.role(.intakeOfficer)]
    case .orderCommendations: [.role(.intakeOfficer), .role(.councilSecretary)]
    case .recordCommendations: [.role(.intakeOfficer), .role(.decidingAuthority)]
    case .viewMoney: [.role(.financeOfficer), .role(.intakeOfficer), .role(.decidingAuthority), .role(.auditor)]
    case .writeEstimate, .recordRemuneration: [.role(.financeOfficer), .role(.intakeOfficer)]
    case .appraiseEstimate: [.role(.financeOfficer)]
    case .approveEstimate: [.role(.decidingAuthority)]
    case .pay: [.role(.financeOfficer)]
    case .viewFund:
      [
        .role(.financeOfficer), .role(.intakeOfficer), .role(.decidingAuthority), .role(.unitHead), .role(.auditor),
      ]
    case .foundFund: [.role(.intakeOfficer), .role(.decidingAuthority)]
    case .keepFund: [.role(.financeOfficer)]
    case .approveFundSpending: [.role(.intakeOfficer), .role(.decidingAuthority), .role(.unitHead)]
    case .regulateAward: [.role(.intakeOfficer), .role(.decidingAuthority)]
    case .recordHonour: [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer)]
    case .publishHonour: [.role(.unitHead), .role(.intakeOfficer)]
    case .viewBook:
      [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer), .role(.decidingAuthority), .role(.auditor)]
    case .editBook: [.role(.intakeOfficer)]
    case .writeStory: [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer)]
    case .wishHigher: [.filer]
    case .viewForwarding: [.role(.intakeOfficer), .role(.decidingAuthority), .role(.auditor)]
    case .forwardDossiers, .importPackage, .recordFindings: [.role(.intakeOfficer)]
    case .viewDuties:
      [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer), .role(.decidingAuthority), .role(.auditor)]
    case .recordDuty: [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer)]
    case .viewAnnouncement:
      [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer), .role(.decidingAuthority), .role(.auditor)]
    case .writeAnnouncement: [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer)]
    case .issueAnnouncement: [.role(.unitHead), .role(.intakeOfficer)]
    case .confirmAnnouncement: [.role(.unitClerk), .role(.unitHead)]
    case .viewReport:
      [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer), .role(.decidingAuthority), .role(.auditor)]
    case .writeReport, .takeReport: [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer)]
    case .viewCluster:
      [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer), .role(.decidingAuthority), .role(.auditor)]
    case .manageClusters: [.role(.intakeOfficer)]
    case .leadCluster: [.role(.unitClerk), .role(.unitHead)]
    case .voteInCluster: [.role(.unitHead)]
    case .sendResponse: [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer)]
    case .followDuties, .noteResponse: [.role(.intakeOfficer)]
    case .viewEvent:
      [
        .participants, .role(.unitClerk), .role(.unitHead), .role(.intakeOfficer), .role(.decidingAuthority),
        .role(.auditor),
      ]
    case .holdEvent: [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer)]
    case .attendEvent: [.signedIn]
    case .viewInspection:
      [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer), .role(.decidingAuthority), .role(.auditor)]
    case .inspect: [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer)]
    case .answerInspection: [.role(.unitClerk), .role(.unitHead)]
    case .viewClosing:
      [.role(.intakeOfficer), .role(.decidingAuthority), .role(.administrator), .role(.auditor)]
    case .closeRound: [.role(.intakeOfficer)]
    case .reopenRound: [.role(.intakeOfficer), .role(.decidingAuthority)]
    case .takeArchive: [.role(.intakeOfficer), .role(.administrator)]
    case .askQuestion: [.signedIn]
    case .viewQuestion:
      [
        .filer, .role(.unitClerk), .role(.unitHead), .role(.intakeOfficer), .role(.decidingAuthority), .role(.auditor),
      ]
    case .readAnswer: [.filer, .role(.unitClerk), .role(.unitHead)]
    case .answerQuestion: [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer)]
    case .viewReplication:
      [
        .authors, .role(.unitClerk), .role(.unitHead), .role(.intakeOfficer), .role(.decidingAuthority),
        .role(.auditor),
      ]
    case .writeReplication: [.role(.unitClerk), .role(.unitHead)]
    case .confirmReplication: [.role(.unitHead)]
    case .viewModel:
      [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer), .role(.decidingAuthority), .role(.auditor)]
    case .writeModel: [.role(.unitClerk), .role(.unitHead)]
    case .registerModel: [.role(.unitHead)]
    case .reviewModel: [.role(.intakeOfficer)]
    case .viewNeed:
      [
        .filer, .role(.unitClerk), .role(.unitHead), .role(.intakeOfficer), .role(.decidingAuthority), .role(.auditor),
      ]
    case .sendNeed, .offerSolution: [.signedIn]
    case .ownNeed: [.filer, .role(.unitClerk), .role(.unitHead)]
    case .reviewNeed: [.role(.intakeOfficer)]
    case .writePost: [.role(.unitClerk), .role(.unitHead), .role(.intakeOfficer)]
    case .publishPost: [.role(.unitHead), .role(.intakeOfficer)]
    case .viewAdministration: [.role(.administrator), .role(.auditor)]
    case .manageUnits, .managePeople, .appoint, .publishPlan, .bindBodies, .importLists, .manageMail, .manageHost:
      [.role(.administrator)]
    }
  }

  /// Whether the action changes a round that was closed too: what law keeps open (complaints and what follows from
  /// them, a consent that is taken back), what is owed, what was asked, and what is no part of the round, such as units
  /// that are merged later.
  public static func staysOpen(_ action: Action) -> Bool {
    switch action {
    case .complain, .withdrawConsent, .numberNationally, .handleComplaint, .settleComplaint, .correct, .revoke, .pay,
      .askQuestion, .readAnswer, .answerQuestion, .attachSignedCopy, .orderPapers, .manageTemplates, .publishPlan,
      .bindBodies, .manageUnits, .managePeople, .importLists, .manageHost, .closeRound, .reopenRound:
      true
    default: false
    }
  }

  /// Whether an action is open to those who are not signed in.
  public static func isPublic(_ action: Action) -> Bool { grants(for: action).contains(.everyone) }

  /// Whether the viewer may do that at that place.
  public static func allows(_ action: Action, to viewer: Viewer?, at place: Place) -> Bool {
    grants(for: action).contains { grant in
      switch grant {
      case .everyone: true
      case .signedIn: viewer != nil
      case .authors: viewer.map { place.authors.contains($0.person.id) } ?? false
      case .writers: viewer.map { place.writers.contains($0.person.id) } ?? false
      case .invited: viewer.map { place.invited.contains($0.person.id) } ?? false
      case .participants: viewer.map { place.participants.contains($0.person.id) } ?? false
      case .filer: viewer.map { place.filer == $0.person.id } ?? false
      case .role(let role):
        viewer.map { viewer in
          viewer.roles.contains { $0.role == role && place.for(action).lies(in: $0.scope) }
            && opens(role, action, viewer, place)
        } ?? false
      }
    }
  }

  /// Whether a role counts at a place that is closed to some of those who hold roles there.
  private static func opens(_ role: Role, _ action: Action, _ viewer: Viewer, _ place: Place) -> Bool {
    switch place.seclusion {
    case nil: return true
    case .draft: return false
    case .lateDraft: return role == .intakeOfficer
    case .blind:
      let names: Set<Action> = [.viewDossier, .viewComplaint]
      let scores = Set(grants(for: .scoreDossier))
      return !names.contains(action)
        || !viewer.roles.contains { scores.contains(.role($0.role)) && place.lies(in: $0.scope) }
    }
  }
}

/// Where something is done: what the scope of a role is compared with.
public struct Place: Hashable, Sendable {
  public var plan: Plan.ID?
  public var track: Track.ID?
  /// The unit and all above it.
  public var lineage: [Unit.ID]
  /// The unit that has to pass a dossier on, and all above it; nil where none has it.
  public var holder: [Unit.ID]?
  public var council: Council.ID?
  public var filer: Person.ID?
  public var authors: Set<Person.ID>
  /// Those of the authors who may write.
  public var writers: Set<Person.ID>
  /// Those who were invited as authors and have not answered.
  public var invited: Set<Person.ID>
  /// Those who are invited to an event or were there.
  public var participants: Set<Person.ID> = []
  /// To whom the place is closed whatever their roles; nil for nobody.
  public var seclusion: Seclusion?

  /// Why roles do not count at a place.
  public enum Seclusion: Hashable, Sendable {
    /// A draft that was never submitted is open to its authors alone.
    case draft
    /// A draft whose author asked to file it late is open to the receiving office too.
    case lateDraft
    /// Those who score the dossier, in a plan that scores blind, see no names until the result is closed.
    case blind
  }

  public init(
    plan: Plan.ID? = nil, track: Track.ID? = nil, lineage: [Unit.ID] = [], holder: [Unit.ID]? = nil,
    council: Council.ID? = nil,
    filer: Person.ID? = nil, authors: Set<Person.ID> = [], writers: Set<Person.ID> = [],
    invited: Set<Person.ID> = [], seclusion: Seclusion? = nil
  ) {
    self.plan = plan
    self.track = track
    self.lineage = lineage
    self.holder = holder
    self.council = council
    self.filer = filer
    self.authors = authors
    self.writers = writers
    self.invited = invited
    self.seclusion = seclusion
  }

  /// The installation as a whole.
  public static let installation = Place()

  /// The place as an action sees it: a dossier is passed on, or sent back, by the unit that has it and by no other.
  func `for`(_ action: Action) -> Place {
    guard let holder, action == .endorseDossier || action == .returnDossier else { return self }
    var place = self
    place.lineage = holder
    return place
  }

  func lies(in scope: Scope) -> Bool {
    switch scope {
    case .installation: true
    case .plan(let plan): self.plan == plan
    case .track(let plan, let track): self.plan == plan && self.track == track
    case .unit(let unit): lineage.contains(unit)
    case .council(let council): self.council == council
    }
  }
}

/// Who is looking: a person and the roles held today.
public struct Viewer: Hashable, Sendable {
  /// A role with the scope for which it is held.
  public struct Held: Hashable, Sendable {
    public var role: Role
    public var scope: Scope

    public init(_ role: Role, _ scope: Scope) {
      self.role = role
      self.scope = scope
    }
  }

  public var person: Person
  public var roles: [Held]

  public init(person: Person, roles: [Held]) {
    self.person = person
    self.roles = roles
  }

  /// Whether the viewer holds the role, wherever.
  public func holds(_ role: Role) -> Bool { roles.contains { $0.role == role } }

  /// The scopes in which the viewer holds one of the roles to which the action is open.
  public func scopes(for action: Action) -> [Scope] {
    let grants = Policy.grants(for: action)
    return roles.filter { grants.contains(.role($0.role)) }.map(\.scope)
  }
}
