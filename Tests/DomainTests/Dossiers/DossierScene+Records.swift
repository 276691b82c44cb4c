import Testing

@testable import Domain

/// What the steps take.
extension DossierScene {
  /// The same as an officer entered it for its author.
  func fromPaper(_ dossier: Dossier) throws -> Dossier {
    var entered = dossier
    entered.filer = officer.id
    entered.onPaper = try Dossier.OnPaper(
      .handedIn, came: now.day, postmark: nil, broughtBy: "Ngô Thị Gửi", to: plan.tracks[0], at: now)
    return entered
  }

  /// A family signs a new paper after it took its consent back.
  func renewed(_ dossier: Dossier, by person: Person) throws -> Dossier {
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
  func selecting() throws -> Plan {
    var (plan, selection) = (direct, try JudgementScene.answered())
    selection.judge = .authorsUnit
    plan.judging.insert(selection, at: 0)
    return plan
  }

  func answering() throws -> Plan {
    var plan = direct
    plan.judging.insert(try JudgementScene.answered(), at: 0)
    return plan
  }

  func votingTwice() throws -> Plan {
    var plan = plan
    plan.judging.insert(try JudgementScene.voting("vong-hai"), at: 1)
    return plan
  }

  func result(in session: Session, passed: Bool = true) throws -> Dossier.Judged {
    let judgement = try #require(plan.judgement(session.judgement))
    return Dossier.Judged(judgement, passed: passed, in: session.id, by: officer.id, at: now)
  }

  func judged(_ dossier: Dossier, passed: Bool, by person: Person) throws -> Dossier {
    try dossier.judged(result(in: team, passed: passed), by: team, chair: person, at: now)
  }

  /// - Parameter step: the one that is meant; the dossier takes the other one by itself where that is open.
  func answered(
    _ dossier: Dossier, _ verdict: Finding.Verdict, asking step: Dossier.Step = .takeAnswer, by person: Person
  ) throws -> Dossier {
    guard dossier.isAnsweredAbove == (step == .correctAnswer) else { throw dossier.refusal(of: step) }
    var judgement = try JudgementScene.answered()
    (judgement.by, judgement.judge, judgement.decides) = ("hoi-dong-tinh", .outside, true)
    return try dossier.answeredAbove(Finding(verdict), in: judgement, by: person, at: now)
  }

  func admission(by person: Person) throws -> Admission {
    try Admission(reason: "Tác giả ốm.", document: "01/CV", day: now.day, by: person.id, at: now)
  }

  var afterIntake: Instant { VietnamTime.start(of: plan.tracks[0].intake.until.lastDay.adding(days: 10)) }

  func outcome(recognised: Bool) -> Dossier.Outcome {
    Dossier.Outcome(
      ballots: 3, mean: nil, recognised: recognised, grade: nil, prize: .zero, decision: AuthorshipTests.id(40))
  }

  var certificate: Certificate {
    Certificate(
      number: 1, code: Certificate.Code(random: 1), issued: now.day, decisionNumber: "05/QĐ", decisionDay: now.day)
  }

  var attachment: Domain.Attachment {
    let part = plan.dossier.first { if case .files = $0.content { true } else { false } }
    return Domain.Attachment(
      digest: "a", name: "a.pdf", size: 1, type: "application/pdf", part: part?.id ?? "", added: now)
  }

  /// The dossier with the file, where one can be attached.
  func attached(_ dossier: Dossier) throws -> Dossier {
    dossier.allows(.attach) ? try dossier.attaching(attachment, under: plan) : dossier
  }

  func session(of dossier: Dossier) -> Session { dossier.session == team.id ? team : council }

  func round(on dossier: Dossier) throws -> EarlierRound {
    let ballot = Ballot(
      id: AuthorshipTests.id(50), session: council.id, dossier: dossier.id, member: AuthorshipTests.id(21)
    ).submitted(at: now)
    return try EarlierRound(
      number: 1, of: [ballot], box: nil, on: dossier, in: council, reason: "Hội đồng thảo luận lại.", by: officer.id,
      at: now)
  }

  func recognised() throws -> Dossier { try dossier(.recognised) }

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

  func correction(of dossier: Dossier, by person: Person) throws -> Correction.Line {
    var wording = Correction.Wording(dossier)
    wording.title += " mới"
    let correction = try Correction(
      id: AuthorshipTests.id(41), decision: decision(on: dossier), wordings: [(dossier, wording)],
      reason: "Ghi thiếu một chữ.", issuance: issuance("06", by: person))
    return correction.lines[0]
  }

  func revocation(of dossier: Dossier, by person: Person) throws -> Revocation {
    try Revocation(
      id: AuthorshipTests.id(42), dossier: dossier, decision: decision(on: dossier), reason: "Sao chép.",
      issuance: issuance("07", by: person))
  }

  /// The dossier itself: a complaint leaves it as it is.
  func complained(of dossier: Dossier) throws -> Dossier {
    _ = try Complaint(
      id: AuthorshipTests.id(43), about: dossier, by: filer.id, for: nil, text: "Điểm chưa đúng với hồ sơ đã nộp.",
      at: now, under: plan)
    return dossier
  }

  func letter() throws -> ForwardingList.Letter {
    try ForwardingList.Letter(
      number: "18/CV-UBND", day: now.day, signer: "Vũ Quyết Định", authority: SigningAuthority(plan.decidingSignature),
      today: now.day)
  }
}
