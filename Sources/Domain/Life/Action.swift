/// Everything that can be done or looked at. Each command and each route names one.
public enum Action: String, CaseIterable, Sendable {
  // Public
  case visit
  case signIn = "sign-in"
  /// Asks for an account, and sees to one's own request without one.
  case askAccount = "ask-account"

  // Everyone who is signed in
  case ownAccount = "own-account"

  // Dossiers: the author
  case viewOwn = "view-own"
  case searchPast = "search-past"
  case startDossier = "start-dossier"
  case viewDossier = "view-dossier"
  case writeDossier = "write-dossier"
  case submitDossier = "submit-dossier"
  case fileForAuthor = "file-for-author"
  case takeOverDossier = "take-over-dossier"
  case askLate = "ask-late"
  case answerCompletion = "answer-completion"
  case withdrawDossier = "withdraw-dossier"
  case withdrawConsent = "withdraw-consent"
  case numberNationally = "number-nationally"
  case inviteAuthor = "invite-author"
  case answerInvitation = "answer-invitation"
  case stateName = "state-name"

  // The unit
  case viewUnit = "view-unit"
  case endorseDossier = "endorse-dossier"
  case returnDossier = "return-dossier"
  case prepareSubmission = "prepare-submission"
  case signSubmission = "sign-submission"

  // The receiving office
  case remind
  case viewQueue = "view-queue"
  case receiveDossier = "receive-dossier"
  case checkDossier = "check-dossier"
  case askCompletion = "ask-completion"
  case takeUpAsFiled = "take-up-as-filed"
  case acceptDossier = "accept-dossier"
  case refuseDossier = "refuse-dossier"
  case admitLate = "admit-late"
  case admitParticipant = "admit-participant"
  case viewAppraisals = "view-appraisals"
  case appraiseDossier = "appraise-dossier"

  // Councils
  case establishCouncil = "establish-council"
  case viewCouncil = "view-council"
  case prepareSession = "prepare-session"
  case checkConflicts = "check-conflicts"
  case scoreDossier = "score-dossier"
  case rescoreDossier = "rescore-dossier"
  case followScoring = "follow-scoring"
  case closeSession = "close-session"
  case admitOutsideDays = "admit-outside-days"
  case reopenSession = "reopen-session"
  case orderTie = "order-tie"
  case viewRanking = "view-ranking"
  case viewMinutes = "view-minutes"

  // Decisions
  case viewDecision = "view-decision"
  case draftDecision = "draft-decision"
  case reviewDecision = "review-decision"
  case issueDecision = "issue-decision"
  case certify
  case publish
  case allowPublication = "allow-publication"
  case correct
  case complain
  case viewComplaint = "view-complaint"
  case handleComplaint = "handle-complaint"
  case settleComplaint = "settle-complaint"
  case revoke
  case orderPapers = "order-papers"
  case manageTemplates = "manage-templates"
  case attachSignedCopy = "attach-signed-copy"

  // Commendations
  case viewCommendations = "view-commendations"
  case writeNomination = "write-nomination"
  case sendNomination = "send-nomination"
  case verifyNomination = "verify-nomination"
  case orderCommendations = "order-commendations"
  case submitCommendations = "submit-commendations"
  case recordCommendations = "record-commendations"

  // Money
  case viewMoney = "view-money"
  case writeEstimate = "write-estimate"
  case appraiseEstimate = "appraise-estimate"
  case approveEstimate = "approve-estimate"
  case pay
  case recordRemuneration = "record-remuneration"

  // The fund
  case viewFund = "view-fund"
  case foundFund = "found-fund"
  case keepFund = "keep-fund"
  case approveFundSpending = "approve-fund-spending"
  case regulateAward = "regulate-award"

  // Honours
  case recordHonour = "record-honour"
  case publishHonour = "publish-honour"

  // The yearly book
  case viewBook = "view-book"
  case editBook = "edit-book"
  case writeStory = "write-story"

  // Levels
  case wishHigher = "wish-higher"
  case viewForwarding = "view-forwarding"
  case forwardDossiers = "forward-dossiers"
  case importPackage = "import-package"
  case recordFindings = "record-findings"

  // Duties
  case viewDuties = "view-duties"
  case recordDuty = "record-duty"
  case followDuties = "follow-duties"
  case viewReport = "view-report"
  case writeReport = "write-report"
  case takeReport = "take-report"

  // Announcements
  case viewAnnouncement = "view-announcement"
  case writeAnnouncement = "write-announcement"
  case issueAnnouncement = "issue-announcement"
  case confirmAnnouncement = "confirm-announcement"

  // Plans in response
  case sendResponse = "send-response"
  case withdrawResponse = "withdraw-response"
  case noteResponse = "note-response"

  // Clusters
  case viewCluster = "view-cluster"
  case manageClusters = "manage-clusters"
  case leadCluster = "lead-cluster"
  case voteInCluster = "vote-in-cluster"

  // Events
  case viewEvent = "view-event"
  case holdEvent = "hold-event"
  case attendEvent = "attend-event"
  /// Opens the address that is shown at an event, and says without an account that one is there.
  case declarePresence = "declare-presence"

  // Inspections
  case viewInspection = "view-inspection"
  case inspect
  case answerInspection = "answer-inspection"

  // Closing a round
  case viewClosing = "view-closing"
  case closeRound = "close-round"
  case reopenRound = "reopen-round"
  case takeArchive = "take-archive"

  // Questions and difficulties
  case askQuestion = "ask-question"
  case viewQuestion = "view-question"
  case readAnswer = "read-answer"
  case answerQuestion = "answer-question"

  // Replications
  case viewReplication = "view-replication"
  case writeReplication = "write-replication"
  case confirmReplication = "confirm-replication"

  // Models
  case viewModel = "view-model"
  case writeModel = "write-model"
  case registerModel = "register-model"
  case reviewModel = "review-model"

  // Needs
  case viewNeed = "view-need"
  case sendNeed = "send-need"
  case ownNeed = "own-need"
  case reviewNeed = "review-need"
  case offerSolution = "offer-solution"

  // News
  case writePost = "write-post"
  case publishPost = "publish-post"

  // Administration
  case viewAdministration = "view-administration"
  case manageUnits = "manage-units"
  case managePeople = "manage-people"
  case appoint
  case publishPlan = "publish-plan"
  case bindBodies = "bind-bodies"
  case importLists = "import-lists"
  case manageMail = "manage-mail"
  case manageHost = "manage-host"
  case rehearse
}
