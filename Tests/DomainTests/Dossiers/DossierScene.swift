import TestSupport
import Testing

@testable import Domain

/// Where a dossier can be: its state, and what it is in besides.
enum Position: String, CaseIterable {
  case draft, submitted, endorsed, received, incomplete
  /// Asked for more by the council that has it.
  case incompleteInSession = "incomplete, in session"
  case accepted
  /// Before the appraisal team.
  case acceptedInSession = "accepted, in session"
  /// On a list for a higher level.
  case acceptedListed = "accepted, listed"
  case refused, shortlisted
  case notShortlisted = "not-shortlisted"
  case inCouncil = "in-council"
  case scored, recognised
  /// Before a session that looks at it once more.
  case recognisedLooked = "recognised, looked at again"
  /// On a list for a higher level.
  case recognisedListed = "recognised, listed"
  case notRecognised = "not-recognised"
  case certified, published
  /// By the answer of a higher level.
  case publishedAbove = "published, answered above"
  case withdrawn, revoked

  var state: Dossier.State? {
    Dossier.State(rawValue: rawValue.split(separator: ",").first.map { String($0) } ?? "")
  }
}

/// A whole dossier of a plan with an appraisal and a higher level, in each place of its life, brought there by the
/// steps themselves.
struct DossierScene {
  let plan: Plan
  /// The same without an appraisal.
  let direct: Plan
  let filer: Person
  let officer: Person
  let council: Session
  let team: Session
  /// The second vote of the team, and the council's second look.
  let (second, later): (Session, Session)
  let forwarding = Forwarding(to: "Sở Mẫu", what: "Sáng kiến", takes: .accepted, source: .clause("VI.2"))
  let list: ForwardingList.ID = AuthorshipTests.id(60)
  private let draft: Dossier
  private let now = AuthorshipTests.now

  /// - Parameter draft: by whom it is written.
  init(of draft: Dossier? = nil) throws {
    let open = try draft ?? AuthorshipTests.dossier(.apart)
    var plan = try SamplePlan.plan()
    plan.forwards = [forwarding]
    let deciding = try JudgementScene.deciding()
    plan.judging = [deciding]
    direct = plan
    let look = try JudgementScene.voting("pham-vi", after: deciding.id)
    plan.judging = [try JudgementScene.voting("tham-dinh"), deciding, look]
    self.plan = plan
    let others = [try AuthorshipTests.other.get()]
    filer = try others.first { $0.id == open.filer } ?? AuthorshipTests.filer.get()
    officer = try AuthorshipTests.person(7, "Phạm Tiếp Nhận")
    self.draft = try open.written(Self.whole(open.writing, under: plan), over: open.revision, by: filer.id)
    council = try Self.session(of: .council, on: self.draft)
    team = try Self.session(of: .appraisalTeam, on: self.draft)
    second = try Self.session(of: .appraisalTeam, on: self.draft, holding: JudgementScene.voting("vong-hai"))
    later = try Self.session(of: .council, on: self.draft, holding: look)
  }

  private static func whole(_ writing: Writing, under plan: Plan) -> Writing {
    var writing = writing
    writing.title = "Sáng kiến thử"
    let field = plan.fields(of: plan.tracks[0])[0]
    writing.field = field.children.first?.id ?? field.id
    writing.solution = plan.solutions[0].children.first?.id ?? plan.solutions[0].id
    writing.firstApplied = Day(daysSince1970: 18_000)
    for passage in Writing.Passage.allCases { writing.passages[passage] = "Nội dung." }
    for condition in plan.conditions { writing.answers[condition.id.description] = "Có." }
    writing.declared = Set(plan.exclusions.map(\.id.description))
    for index in writing.authors.indices {
      writing.authors[index].workplace = "Trường Mẫu"
      writing.authors[index].share = Share(hundredths: Share.whole / writing.authors.count)
      writing.consents.append(
        Consent(
          of: writing.authors[index], guardian: "Trần Phụ Huynh", relation: .mother, agreed: [.name], ownWord: true))
    }
    return writing
  }

  private static func session(
    of kind: Council.Kind, on dossier: Dossier, holding chosen: Judgement? = nil
  ) throws -> Session {
    let now = AuthorshipTests.now
    let held = try chosen ?? JudgementScene.held(by: kind)
    let council = try Council(
      id: AuthorshipTests.id(20), plan: dossier.plan, kind: kind, name: kind.name,
      mandate: Council.Mandate(number: "01/QĐ", day: Day(daysSince1970: 0)),
      members: [Council.Member(person: AuthorshipTests.id(21), seat: .chair)])
    let number: UInt64 = (kind == .council ? 22 : 23) + (chosen == nil ? 0 : 100)
    return try Session(id: AuthorshipTests.id(number), of: council, holding: held, name: "Phiên thử", day: now.day)
      .adding([dossier]).opened(by: council, at: now, under: held)
  }

  private var rules: [Dossier.Check] {
    (plan.conditions.map(\.id.description) + plan.exclusions.map(\.id.description))
      .map { Dossier.Check(rule: $0, holds: true) }
  }
}

// MARK: The way to each place

extension DossierScene {
  /// The author's unit alone.
  static let stations = [
    Dossier.Holding(
      body: "don-vi", unit: Domain.Unit.ID(at: Instant(microseconds: 1), random: (7, 7)), unitName: "Trường Mẫu",
      work: .vets)
  ]

  func dossier(_ position: Position) throws -> Dossier {
    switch position {
    case .draft: return draft
    case .submitted:
      return try draft.submitted(
        by: filer.id, as: AuthorshipTests.standing, through: Self.stations, at: now, under: plan)
    case .endorsed:
      return try dossier(.submitted).endorsed(
        by: officer, note: "", through: Self.stations, at: now, under: plan)
    case .received:
      return try dossier(.endorsed).received(
        number: 1, with: .whole(of: draft, under: plan), by: officer, at: now, under: plan)
    case .incomplete:
      return try dossier(.received)
        .completionAsked(by: officer, text: "Thêm số liệu.", due: now.day, at: now, under: plan)
    case .incompleteInSession:
      return try dossier(.inCouncil)
        .completionAsked(in: council, text: "Thêm số liệu.", due: now.day, by: officer, at: now)
    case .accepted:
      return try dossier(.received).checked(rules, by: officer, under: plan)
        .accepted(
          by: officer, knowing: .init(response: .noted(unit: "Phòng Mẫu", number: "1/KH", day: now.day)), at: now,
          under: plan)
    case .acceptedInSession: return try dossier(.accepted).putBefore(team, by: officer.id, at: now, under: plan)
    case .acceptedListed:
      return try dossier(.accepted).listed(in: list, for: forwarding, by: officer.id, at: now, under: plan)
    case .refused: return try dossier(.received).refused(by: officer, clause: "II.2", reason: "Không mới.", at: now)
    case .shortlisted, .notShortlisted:
      return try judged(dossier(.acceptedInSession), passed: position == .shortlisted, by: officer)
    case .inCouncil: return try dossier(.shortlisted).putBefore(council, by: officer.id, at: now, under: plan)
    case .scored: return try dossier(.inCouncil).scored(result(in: council), by: officer, at: now)
    case .recognised, .notRecognised:
      return try dossier(.scored)
        .decided(outcome(recognised: position == .recognised), number: "05/QĐ", by: officer, at: now)
    case .recognisedLooked: return try dossier(.recognised).putBefore(later, by: officer.id, at: now, under: plan)
    case .recognisedListed:
      return try dossier(.recognised).listed(in: list, for: forwarding, by: officer.id, at: now, under: plan)
    case .certified: return try dossier(.recognised).certified(certificate, by: officer.id, at: now)
    case .published: return try dossier(.certified).published(by: officer.id, at: now)
    case .publishedAbove: return try answered(dossier(.acceptedListed), .recognised, by: officer)
    case .withdrawn: return try draft.withdrawn(by: filer.id, reason: "Đổi ý.", at: now)
    case .revoked:
      let before = try dossier(.published)
      return try before.revoked(revocation(of: before, by: officer), by: officer, at: now)
    }
  }
}

// MARK: Each step

extension DossierScene {
  /// The dossier after the step, with everything that the step asks for besides what the table says.
  func take(_ step: Dossier.Step, on dossier: Dossier, by person: Person) throws -> Dossier {
    switch step {
    case .write: try dossier.written(dossier.writing, over: dossier.revision, by: filer.id)
    case .attach: try dossier.attaching(attachment, under: plan)
    case .detach: try attached(dossier).detaching("a")
    case .invite:
      try dossier.inviting(AuthorshipTests.person(9, "Vũ Được Mời"), workplace: "", by: filer.id, at: now)
    case .changeUnit:
      try dossier.passed(to: Unit(id: AuthorshipTests.id(70), name: "Mới", kind: "", since: now.day), at: now)
    case .takeOver: try fromPaper(dossier).takenOver(by: filer, at: now)
    case .submit:
      try dossier.submitted(
        by: filer.id, as: AuthorshipTests.standing, through: Self.stations, at: now, under: plan)
    case .askLate: try dossier.lateAsked(by: filer.id, reason: "Ốm.", at: afterIntake, under: plan)
    case .admitLate: try dossier.admittedLate(by: person, admission(by: person))
    case .endorse: try dossier.endorsed(by: person, note: "", through: Self.stations, at: now, under: plan)
    case .select:
      try dossier.selected(
        [Dossier.Answer("moi", isMet: true)], note: "", by: person, through: Self.stations, at: now,
        under: selecting())
    case .sendBack: try dossier.returned(by: person, reason: "Sửa tên.", at: now)
    case .receive:
      try dossier.received(number: 1, with: .whole(of: dossier, under: plan), by: person, at: now, under: plan)
    case .countCopies: try dossier.counted(Delivery(), by: person, under: plan)
    case .check: try dossier.checked(rules, by: person, under: plan)
    case .askCompletion: try dossier.completionAsked(by: person, text: "Thêm.", due: nil, at: now, under: plan)
    case .complete:
      try dossier.completed(
        by: filer.id, as: AuthorshipTests.standing, note: "", at: now, under: plan)
    case .takeUpAsFiled: try dossier.takenUpAsFiled(by: person, at: afterIntake, under: plan)
    case .accept:
      try (dossier.allows(.check) ? dossier.checked(rules, by: officer, under: plan) : dossier)
        .accepted(
          by: person, knowing: .init(response: .noted(unit: "Phòng Mẫu", number: "1/KH", day: now.day)), at: now,
          under: plan)
    case .refuse: try dossier.refused(by: person, clause: "II.2", reason: "Không mới.", at: now)
    case .refuseAccepted:
      try dossier.refusedAfterAcceptance(
        by: person, clause: "II.2",
        Admission.Entry(reason: "Đang được bảo hộ.", document: "05/TB-PKT", day: now.day), at: now)
    default: try takeLater(step, on: dossier, by: person)
    }
  }

  /// The steps of those who judge and decide.
  private func takeLater(_ step: Dossier.Step, on dossier: Dossier, by person: Person) throws -> Dossier {
    switch step {
    case .appraise:
      try dossier.appraised(
        [Dossier.Answer("moi", isMet: true)], in: JudgementScene.answered(), opinion: "Ý kiến.", by: person, at: now,
        under: answering())
    case .putBeforeTeam:
      try dossier.putBefore(
        dossier.state == .shortlisted ? second : team, by: person.id, at: now, under: votingTwice())
    case .closeAppraisal: try judged(dossier, passed: true, by: person)
    case .lookAgain: try dossier.putBefore(later, by: person.id, at: now, under: plan)
    case .takeOutOfLook: try dossier.taken(from: later, by: person.id, at: now, under: plan)
    case .closeLookAgain:
      try dossier.judged(result(in: later), by: later, chair: person, at: now)
    case .putBeforeCouncil:
      try dossier.putBefore(council, by: person.id, at: now, under: dossier.state == .accepted ? direct : plan)
    case .takeOut: try dossier.taken(from: session(of: dossier), by: person.id, at: now, under: plan)
    case .askCompletionInCouncil:
      try dossier.completionAsked(in: council, text: "Thêm.", due: now.day, by: person, at: now)
    case .resume: try dossier.resumed(in: council, by: person, at: now)
    case .scoreAgain: try dossier.scoredAgain(round(on: dossier), by: person, at: now)
    case .lock: try dossier.scored(result(in: council), by: person, at: now)
    case .reopen: try dossier.reopened(by: person, reason: "Cộng sai.", document: "15/BB-HĐ", at: now)
    case .decide: try dossier.decided(outcome(recognised: true), number: "05/QĐ", by: person, at: now)
    case .grade: try dossier.graded("A", prize: .zero, number: "06/QĐ", by: person, at: now)
    case .certify: try dossier.certified(certificate, by: person.id, at: now)
    case .publish: try dossier.published(by: person.id, at: now)
    case .correct:
      try dossier.corrected(
        correction(of: dossier, by: person), in: issuance("06", by: person), by: person, at: now, under: plan)
    case .revoke: try dossier.revoked(revocation(of: recognised(), by: person), by: person, at: now)
    case .complain: try complained(of: dossier)
    case .reconsider: try dossier.reconsidered(issuance("08", by: person), by: person, at: now, under: plan)
    case .withdraw: try dossier.withdrawn(by: filer.id, reason: "Đổi ý.", at: now)
    case .withdrawConsent:
      try dossier.withdrawingConsent(
        at: dossier.writing.authors.count - 1, to: [.name], reason: "Gia đình đề nghị.", by: person.id, at: now)
    case .renewConsent: try renewed(dossier, by: person)
    case .numberNationally: try dossier.numberedNationally("SK-2026/0012", by: person.id, at: now)
    case .wishHigher: try dossier.wished(true, by: filer.id, at: now, under: plan)
    case .listHigher: try dossier.listed(in: list, for: forwarding, by: person.id, at: now, under: plan)
    case .takeAnswer: try answered(dossier, .recognised, asking: .takeAnswer, by: person)
    case .correctAnswer: try answered(dossier, .notRecognised, asking: .correctAnswer, by: person)
    case .unlistHigher: try dossier.unlisted(by: person.id, at: now)
    case .sendHigher:
      try dossier.sentHigher(to: "Sở Mẫu", letter: letter(), for: forwarding, by: person.id, at: now, under: plan)
    default: throw Refusal.absent
    }
  }
}

// MARK: What the steps take

extension DossierScene {
  /// The same as an officer entered it for its author.
  private func fromPaper(_ dossier: Dossier) throws -> Dossier {
    var entered = dossier
    entered.filer = officer.id
    entered.onPaper = try Dossier.OnPaper(
      .handedIn, came: now.day, postmark: nil, broughtBy: "Ngô Thị Gửi", to: plan.tracks[0], at: now)
    return entered
  }

  /// A family signs a new paper after it took its consent back.
  private func renewed(_ dossier: Dossier, by person: Person) throws -> Dossier {
    let place = dossier.writing.authors.count - 1
    let refused =
      dossier.state == .draft
      ? dossier
      : try dossier.withdrawingConsent(at: place, to: [.name], reason: "Gia đình đề nghị.", by: person.id, at: now)
    return try refused.renewingConsent(
      Consent(
        of: dossier.writing.authors[place], guardian: "Trần Phụ Huynh", relation: .mother, agreed: [.name],
        ownWord: true), at: place, paper: ConsentTests.paper, by: person.id, at: now)
  }

  /// The plan where the unit selects, where an office answers, and where a team votes twice.
  private func selecting() throws -> Plan {
    var (plan, selection) = (direct, try JudgementScene.answered())
    selection.judge = .authorsUnit
    plan.judging.insert(selection, at: 0)
    return plan
  }

  private func answering() throws -> Plan {
    var plan = direct
    plan.judging.insert(try JudgementScene.answered(), at: 0)
    return plan
  }

  private func votingTwice() throws -> Plan {
    var plan = plan
    plan.judging.insert(try JudgementScene.voting("vong-hai"), at: 1)
    return plan
  }

  private func result(in session: Session, passed: Bool = true) throws -> Dossier.Judged {
    let judgement = try #require(plan.judgement(session.judgement))
    return Dossier.Judged(judgement, passed: passed, in: session.id, by: officer.id, at: now)
  }

  private func judged(_ dossier: Dossier, passed: Bool, by person: Person) throws -> Dossier {
    try dossier.judged(result(in: team, passed: passed), by: team, chair: person, at: now)
  }

  /// - Parameter step: the one that is meant; the dossier takes the other one by itself where that is open.
  private func answered(
    _ dossier: Dossier, _ verdict: Finding.Verdict, asking step: Dossier.Step = .takeAnswer, by person: Person
  ) throws -> Dossier {
    guard dossier.isAnsweredAbove == (step == .correctAnswer) else { throw dossier.refusal(of: step) }
    var judgement = try JudgementScene.answered()
    (judgement.by, judgement.judge, judgement.decides) = ("hoi-dong-tinh", .outside, true)
    return try dossier.answeredAbove(Finding(verdict), in: judgement, by: person, at: now)
  }

  private func admission(by person: Person) throws -> Admission {
    try Admission(reason: "Tác giả ốm.", document: "01/CV", day: now.day, by: person.id, at: now)
  }

  private var afterIntake: Instant { VietnamTime.start(of: plan.tracks[0].intake.until.lastDay.adding(days: 10)) }

  private func outcome(recognised: Bool) -> Dossier.Outcome {
    Dossier.Outcome(
      ballots: 3, mean: nil, recognised: recognised, grade: nil, prize: .zero, decision: AuthorshipTests.id(40))
  }

  private var certificate: Certificate {
    Certificate(
      number: 1, code: Certificate.Code(random: 1), issued: now.day, decisionNumber: "05/QĐ", decisionDay: now.day)
  }

  private var attachment: Domain.Attachment {
    let part = plan.dossier.first { if case .files = $0.content { true } else { false } }
    return Domain.Attachment(
      digest: "a", name: "a.pdf", size: 1, type: "application/pdf", part: part?.id ?? "", added: now)
  }

  /// The dossier with the file, where one can be attached.
  private func attached(_ dossier: Dossier) throws -> Dossier {
    dossier.allows(.attach) ? try dossier.attaching(attachment, under: plan) : dossier
  }

  private func session(of dossier: Dossier) -> Session { dossier.session == team.id ? team : council }

  private func round(on dossier: Dossier) throws -> EarlierRound {
    let ballot = Ballot(
      id: AuthorshipTests.id(50), session: council.id, dossier: dossier.id, member: AuthorshipTests.id(21)
    ).submitted(at: now)
    return try EarlierRound(
      number: 1, of: [ballot], box: nil, on: dossier, in: council, reason: "Hội đồng thảo luận lại.", by: officer.id,
      at: now)
  }

  private func recognised() throws -> Dossier { try dossier(.recognised) }

  func issuance(_ number: String, by person: Person) throws -> Issuance {
    let signing = Signing(
      number: "\(number)/QĐ-UBND", day: now.day, signer: "Vũ Quyết Định",
      authority: SigningAuthority(plan.decidingSignature))
    return try Issuance(signing, of: plan.decidingBody, notBefore: (now.day, "ngày họp"), by: person.id, at: now)
  }

  private func decision(on dossier: Dossier) throws -> Decision {
    let item = Decision.Item(
      dossier: dossier.id, title: dossier.writing.title, authors: dossier.writing.authors.map(\.name), unit: "",
      ballots: 5, mean: nil, recognised: true, grade: nil, prize: .zero)
    return Decision(
      id: AuthorshipTests.id(40), session: council, issuance: try issuance("05", by: officer), items: [item])
  }

  private func correction(of dossier: Dossier, by person: Person) throws -> Correction.Line {
    var wording = Correction.Wording(dossier)
    wording.title += " mới"
    let correction = try Correction(
      id: AuthorshipTests.id(41), decision: decision(on: dossier), wordings: [(dossier, wording)],
      reason: "Ghi thiếu một chữ.", issuance: issuance("06", by: person))
    return correction.lines[0]
  }

  private func revocation(of dossier: Dossier, by person: Person) throws -> Revocation {
    try Revocation(
      id: AuthorshipTests.id(42), dossier: dossier, decision: decision(on: dossier), reason: "Sao chép.",
      issuance: issuance("07", by: person))
  }

  /// The dossier itself: a complaint leaves it as it is.
  private func complained(of dossier: Dossier) throws -> Dossier {
    _ = try Complaint(
      id: AuthorshipTests.id(43), about: dossier, by: filer.id, for: nil, text: "Điểm chưa đúng với hồ sơ đã nộp.",
      at: now, under: plan)
    return dossier
  }

  private func letter() throws -> ForwardingList.Letter {
    try ForwardingList.Letter(
      number: "18/CV-UBND", day: now.day, signer: "Vũ Quyết Định", authority: SigningAuthority(plan.decidingSignature),
      today: now.day)
  }
}
