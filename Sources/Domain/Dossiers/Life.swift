/// The life of a dossier (design §4): what can happen to it in which state, whose task it is and who is kept out.
extension Dossier: Stepping {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case write, attach, detach, invite
    case changeUnit = "change-unit"
    case takeOver = "take-over"
    case submit
    case askLate = "ask-late"
    case admitLate = "admit-late"
    case endorse, select
    case sendBack = "send-back"
    case receive
    case countCopies = "count-copies"
    case check
    case askCompletion = "ask-completion"
    case complete
    case takeUpAsFiled = "take-up-as-filed"
    case accept, refuse
    case refuseAccepted = "refuse-accepted"
    case appraise
    case putBeforeTeam = "put-before-team"
    case closeAppraisal = "close-appraisal"
    case putBeforeCouncil = "put-before-council"
    case takeOut = "take-out"
    case lookAgain = "look-again"
    case takeOutOfLook = "take-out-of-look"
    case closeLookAgain = "close-look-again"
    case askCompletionInCouncil = "ask-completion-in-council"
    case resume
    case scoreAgain = "score-again"
    case lock, reopen, decide, grade, certify, publish, correct, revoke, complain, reconsider, withdraw
    case withdrawConsent = "withdraw-consent"
    case renewConsent = "renew-consent"
    case wishHigher = "wish-higher"
    case listHigher = "list-higher"
    case unlistHigher = "unlist-higher"
    case sendHigher = "send-higher"
    case takeAnswer = "take-answer"
    case correctAnswer = "correct-answer"
    case numberNationally = "number-nationally"
  }

  /// The table: what is done, from which states, to which ones, by which action, who is kept out, by which rule of the
  /// plan. `docs/life.md` is printed from it.
  public static func row(_ step: Step) -> LifeRow<Dossier> {
    switch step {
    // The authors write and file.
    case .write: LifeRow("sửa", written, .writeDossier)
    case .attach: LifeRow("thêm tệp", written, .writeDossier)
    case .detach: LifeRow("bỏ tệp", written, .writeDossier)
    case .invite: LifeRow("mời đồng tác giả", written, .inviteAuthor)
    case .changeUnit: LifeRow("chuyển đơn vị", State.allCases, .manageUnits)
    case .takeOver: LifeRow("nhận hồ sơ giấy về", handedIn, .takeOverDossier)
    case .submit: LifeRow("nộp", [.draft], to: [.submitted, .endorsed], .submitDossier, by: .intake)
    case .askLate: LifeRow("xin nộp muộn", [.draft], .askLate, by: .intake)
    case .admitLate: LifeRow("cho nộp muộn", [.draft, .submitted], .admitLate, apart: .authors, by: .intake)

    // The unit.
    case .endorse:
      LifeRow("xác nhận", [.submitted], to: [.endorsed, .submitted], .endorseDossier, apart: .authors, by: .intake)
    case .select:
      LifeRow(
        "xét chọn", [.submitted], to: [.endorsed, .submitted, .notShortlisted], .endorseDossier, apart: .authors,
        by: .intake)
    case .sendBack: LifeRow("trả lại", [.submitted], to: [.draft], .returnDossier, apart: .authors)

    // The receiving office.
    case .receive: LifeRow("tiếp nhận", [.endorsed], to: [.received], .receiveDossier, apart: .authors, by: .intake)
    case .countCopies: LifeRow("ghi số bản giấy", atIntake, when: .inNoSession, .receiveDossier, apart: .authors)
    case .check: LifeRow("kiểm tra", atIntake, when: .inNoSession, .checkDossier, apart: .authors, by: .timeLimits)
    case .askCompletion:
      LifeRow(
        "yêu cầu bổ sung", atIntake, when: .inNoSession, to: [.incomplete], .askCompletion, apart: .authors,
        by: .timeLimits)
    case .complete:
      LifeRow("nộp bổ sung", [.incomplete], to: [.received, .inCouncil], .answerCompletion, by: .timeLimits)
    case .takeUpAsFiled:
      LifeRow(
        "xem xét theo hồ sơ đã nộp", [.incomplete], when: .inNoSession, to: [.received], .takeUpAsFiled,
        apart: .authors, by: .timeLimits)
    case .accept:
      LifeRow("xác nhận hợp lệ", [.received], to: [.accepted], .acceptDossier, apart: .authors, by: .timeLimits)
    case .refuse:
      LifeRow(
        "từ chối", atIntake, when: .inNoSession, to: [.refused], .refuseDossier, apart: .authors, by: .timeLimits)
    case .refuseAccepted:
      LifeRow(
        "từ chối hồ sơ đã hợp lệ", [.accepted, .shortlisted, .incomplete, .inCouncil], when: .wasAccepted,
        to: [.refused], .refuseDossier, apart: .authors)

    // The judgements that choose what goes on.
    case .appraise:
      LifeRow(
        "thẩm định", [.accepted, .shortlisted], when: .inNoSession, to: [.shortlisted, .notShortlisted],
        .appraiseDossier, apart: .authors, by: .selection)
    case .putBeforeTeam:
      LifeRow("đưa ra thẩm định", [.accepted, .shortlisted], when: .inNoSession, .prepareSession, by: .selection)
    case .closeAppraisal:
      LifeRow(
        "thẩm định", [.accepted, .shortlisted], when: .inSession, to: [.shortlisted, .notShortlisted], .closeSession,
        apart: .presiding, barred: "khóa kết quả thẩm định", by: .selection)

    // The council.
    case .putBeforeCouncil:
      LifeRow(
        "đưa ra Hội đồng", [.accepted, .shortlisted], when: .inNoSession, to: [.inCouncil], .prepareSession,
        by: .judging)
    case .takeOut:
      LifeRow(
        "đưa ra khỏi phiên", [.accepted, .shortlisted, .inCouncil], when: .inSession, to: [.accepted, .shortlisted],
        .prepareSession)
    case .lookAgain: LifeRow("đưa ra xét lần sau", recognised, when: .inNoLook, .prepareSession, by: .judging)
    case .takeOutOfLook: LifeRow("đưa ra khỏi lần xét sau", recognised, when: .inLook, .prepareSession)
    case .closeLookAgain:
      LifeRow(
        "xét lần sau", recognised, when: .inLook, .closeSession, apart: .presiding, barred: "khóa kết quả",
        by: .judging)
    case .askCompletionInCouncil:
      LifeRow(
        "yêu cầu bổ sung", [.inCouncil], when: .inSession, to: [.incomplete], .rescoreDossier, apart: .authors)
    case .resume:
      LifeRow(
        "chấm tiếp", [.incomplete], when: .inSession, to: [.inCouncil], .rescoreDossier, apart: .authors,
        barred: "cho chấm tiếp")
    case .scoreAgain:
      LifeRow(
        "chấm lại", [.inCouncil], when: .inSession, .rescoreDossier, apart: .authors, barred: "cho chấm lại")
    case .lock:
      LifeRow(
        "khóa kết quả", [.inCouncil], to: [.scored], .closeSession, apart: .presiding, barred: "khóa kết quả chấm",
        by: .judging)
    case .reopen:
      LifeRow(
        "mở lại", [.scored], to: [.inCouncil], .reopenSession, apart: .presiding, barred: "mở lại kết quả chấm")

    // The decision and what follows from it.
    case .decide:
      LifeRow(
        "ra quyết định", [.scored], to: [.recognised, .notRecognised], .issueDecision, apart: .authors,
        by: .timeLimits)
    case .grade:
      LifeRow(
        "xếp loại", [.recognised, .certified, .published], when: .isDecidedHere, .issueDecision, apart: .authors)
    case .certify: LifeRow("cấp giấy chứng nhận", [.recognised], to: [.certified], .certify)
    case .publish: LifeRow("công bố", [.certified], to: [.published], .publish)
    case .correct:
      LifeRow(
        "đính chính", [.recognised, .notRecognised, .certified, .published], when: .isDecidedHere, .correct,
        apart: .authors)
    case .revoke:
      LifeRow(
        "hủy bỏ công nhận", [.recognised, .certified, .published], when: .isDecidedHere, to: [.revoked], .revoke,
        apart: .authors)
    case .complain:
      LifeRow(
        "khiếu nại",
        [.refused, .notShortlisted, .recognised, .notRecognised, .certified, .published, .revoked],
        when: .isDecidedHere, .complain, by: .complaints)
    case .reconsider:
      LifeRow(
        "xét lại", [.refused, .notShortlisted, .notRecognised], when: .isDecidedHere,
        to: [.submitted, .received, .accepted], .settleComplaint,
        apart: .authors, by: .complaints)
    case .withdraw:
      LifeRow(
        "rút", [.draft, .submitted, .endorsed, .received, .incomplete, .accepted, .shortlisted], when: .isHere,
        to: [.withdrawn], .withdrawDossier)

    case .withdrawConsent:
      LifeRow("ghi việc rút lại sự đồng ý", State.allCases.filter { $0 != .draft }, .withdrawConsent)
    case .renewConsent:
      LifeRow("ghi phiếu đồng ý mới", State.allCases.filter { $0 != .draft }, .withdrawConsent)

    case .numberNationally:
      LifeRow("ghi mã trên Cổng sáng kiến quốc gia", [.recognised, .certified, .published], .numberNationally)

    // A higher level.
    case .wishHigher:
      LifeRow("đề nghị chuyển cấp trên", alive, when: .isOnNoList, .wishHigher, by: .forwarding)
    case .listHigher:
      LifeRow("chuyển cấp trên", valid, when: .isOnNoList, .forwardDossiers, by: .forwarding)
    case .unlistHigher:
      LifeRow("đưa ra khỏi danh mục", State.allCases, when: .isOnList, .forwardDossiers, by: .forwarding)
    case .sendHigher: LifeRow("chuyển cấp trên", valid, when: .isOnList, .forwardDossiers, by: .forwarding)
    case .takeAnswer:
      LifeRow(
        "ghi kết quả của cấp trên", [.accepted, .shortlisted], when: .isOnList, to: [.published, .notRecognised],
        .recordFindings, apart: .authors, by: .judging)
    case .correctAnswer:
      LifeRow(
        "sửa kết quả của cấp trên", [.published, .notRecognised], when: .isAnsweredAbove,
        to: [.published, .notRecognised, .accepted, .shortlisted], .recordFindings, apart: .authors, by: .judging)
    }
  }

  /// The authors may write in it.
  private static let written: [State] = [.draft, .incomplete]
  /// Handed in, and neither taken back nor refused.
  private static let handedIn = State.allCases.filter { ![.draft, .withdrawn, .refused].contains($0) }
  /// The office checks it, or waits for the author.
  private static let atIntake: [State] = [.received, .incomplete]
  /// Recognised by a decision that stands.
  private static let recognised: [State] = [.recognised, .certified, .published]
  /// Valid and not turned down.
  private static let valid: [State] = [.accepted, .shortlisted, .inCouncil, .scored] + recognised
  /// Filed and not at its end.
  private static let alive: [State] = [.submitted, .endorsed, .received, .incomplete] + valid
}

// MARK: What has to be so besides the state

extension Dossier {
  /// Where a dossier is besides its state.
  public enum Circumstance: String, Hashable, Sendable, CaseIterable {
    case inSession = "in-session"
    case inNoSession = "in-no-session"
    /// Before a session that looks at what is recognised once more.
    case inLook = "in-look"
    case inNoLook = "in-no-look"
    /// It was found valid, and is not asked to complete what the check found missing; it was not sent up.
    case wasAccepted = "was-accepted"
    /// In no session, and not sent up to be judged there.
    case isHere = "is-here"
    /// On a list for a higher level, or gone with it.
    case isOnList = "is-on-list"
    case isOnNoList = "is-on-no-list"
    /// A higher level decided on it, or this office does.
    case isAnsweredAbove = "is-answered-above"
    case isDecidedHere = "is-decided-here"

    /// The words of the printed table.
    public var name: String {
      switch self {
      case .inSession: "ở trong phiên họp"
      case .inNoSession: "không ở trong phiên họp"
      case .inLook: "đang được xét lần sau"
      case .inNoLook: "chưa được xét lần sau, không do cấp trên xét"
      case .wasAccepted: "đã được xác nhận hợp lệ, chưa chuyển cấp trên xét"
      case .isHere: "không ở trong phiên họp, chưa chuyển cấp trên xét"
      case .isOnList: "có trong danh mục chuyển cấp trên"
      case .isOnNoList: "chưa có trong danh mục chuyển cấp trên"
      case .isAnsweredAbove: "do cấp trên xét"
      case .isDecidedHere: "không do cấp trên xét"
      }
    }
  }

  public func isIn(_ circumstance: Circumstance) -> Bool {
    switch circumstance {
    case .inSession: session != nil
    case .inNoSession: session == nil
    case .inLook: look != nil
    case .inNoLook: look == nil && !isAnsweredAbove
    case .wasAccepted: (state != .incomplete || session != nil) && !isWithHigherLevel
    case .isHere: session == nil && !isWithHigherLevel
    case .isOnList: forwarded != nil
    case .isOnNoList: forwarded == nil
    case .isAnsweredAbove: isAnsweredAbove
    case .isDecidedHere: !isAnsweredAbove
    }
  }
}

// MARK: What is said when a step is not open

extension Dossier {
  public func refusal(of step: Step) -> Refusal {
    switch step {
    case .write:
      Refusal(
        "Hồ sơ đang ở bước «\(state.name)», không sửa được nữa.",
        next: "Nếu cần sửa, đề nghị đơn vị trả lại hoặc cơ quan tiếp nhận yêu cầu bổ sung.")
    case .attach: Refusal("Hồ sơ đang ở bước «\(state.name)», không thêm tệp được nữa.")
    case .detach: Refusal("Hồ sơ đang ở bước «\(state.name)», không bỏ tệp được nữa.")
    case .askLate: Refusal("Chỉ xin nộp muộn khi đợt nhận hồ sơ đã hết hạn và hồ sơ còn là bản nháp.")
    case .complain where isAnsweredAbove:
      Refusal("Cấp trên xét hồ sơ này.", next: "Gửi khiếu nại về kết quả tới cấp trên đã xét.")
    case .complain:
      Refusal(
        "Hồ sơ đang ở bước «\(state.name)», chưa có kết quả để khiếu nại.",
        next: "Khi có kết quả, bạn khiếu nại được ở trang này.")
    case .withdraw: refusalOfWithdrawing
    case .refuseAccepted where isWithHigherLevel:
      Refusal(
        "Hồ sơ đã chuyển lên cấp trên nên không từ chối ở đây được.", next: "Báo cho cấp trên đang xét hồ sơ này.")
    case .refuseAccepted where state == .scored:
      Refusal(
        "Hội đồng đã khóa kết quả nên không từ chối hồ sơ được.",
        next: "Chủ tịch Hội đồng mở lại kết quả của phiên họp, rồi bạn từ chối.")
    case .listHigher where !isIn(.isOnNoList):
      Refusal("«\(writing.title)» đã ở trong một danh mục chuyển cấp trên; mỗi hồ sơ chuyển một lần.")
    case .listHigher:
      Refusal("«\(writing.title)» đang ở bước «\(state.name)» nên chưa chuyển cấp trên được.")
    case .sendHigher:
      Refusal(
        "«\(writing.title)» nay ở bước «\(state.name)» nên không chuyển được.",
        next: "Hủy danh mục này và lập lại không có hồ sơ đó.")
    default: notNow(step, "hồ sơ đang ở bước «\(state.name)»")
    }
  }

  private var refusalOfWithdrawing: Refusal {
    if isWithHigherLevel {
      return Refusal(
        "Hồ sơ đã chuyển lên cấp trên nên không rút ở đây được.",
        next: "Liên hệ cơ quan đã chuyển hồ sơ để đề nghị cấp trên cho rút.")
    }
    switch state {
    case .scored:
      return Refusal(
        "Hội đồng đã khóa kết quả nên không rút được hồ sơ.",
        next: "Chờ quyết định, hoặc liên hệ Chủ tịch Hội đồng.")
    case .accepted, .incomplete, .inCouncil:
      return Refusal(
        "Hồ sơ đang ở phiên họp nên chưa rút được.",
        next: "Đề nghị Thư ký Hội đồng đưa hồ sơ ra khỏi phiên họp trước.")
    default: return notNow(.withdraw, "hồ sơ đang ở bước «\(state.name)»")
    }
  }
}

// MARK: Asking and going on

extension Dossier {
  /// - Throws: `Refusal` while the step is not open, or for someone who is kept out of it.
  func require(_ step: Step, by person: Person) throws {
    try require(step)
    try requireApart(person, for: step)
  }

  /// - Throws: `Refusal` while the step is not open, or the dossier is before another session.
  func require(_ step: Step, in session: Session.ID) throws {
    guard self.session == session else { throw refusal(of: step) }
    try require(step)
  }

  /// The same, and for someone who is kept out of the step.
  func require(_ step: Step, in session: Session.ID, by person: Person) throws {
    try require(step, in: session)
    try requireApart(person, for: step)
  }

  public func bars(_ person: Person, from step: Step) -> Bool {
    Self.row(step).apart != nil && standing(of: person) != .apart
  }

  /// - Throws: `Refusal` for someone who is kept out of the step.
  func requireApart(_ person: Person, for step: Step) throws {
    let row = Self.row(step)
    switch row.apart {
    case .authors: try requireApart(person, to: row.barred)
    case .presiding: try requireApart(person, to: row.barred, next: Council.deputyTakesOver)
    case .drafters, .authorsAndDrafters, .writers, .approvers, .nominee, nil: break
    }
  }

  /// The clause of the plan that the step rests on.
  func clause(of step: Step, under plan: Plan) -> Clause? {
    Self.row(step).ground?.source(in: plan, for: track)?.clause
  }

  /// The dossier after the step, with the event in its history and the day by which the next step is due.
  ///
  /// - Parameter state: one of those that the step leads to; the row says it where there is only one.
  func taken(
    _ step: Step, to state: State? = nil, _ what: Happening, by person: Person.ID, at now: Instant, due: Day? = nil,
    _ change: (inout Dossier) -> Void = { _ in }
  ) -> Dossier {
    var dossier = self
    dossier.go(by: step, to: state)
    dossier.due = due
    change(&dossier)
    dossier.history.append(Event(what, at: now, by: person, due: due))
    return dossier
  }
}
