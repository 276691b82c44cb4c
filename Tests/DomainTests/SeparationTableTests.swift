import Domain
import TestSupport
import Testing

/// Separation of duties as a table: each deed of those who decide, by how they stand to the authors.
@Suite("Whoever is, or may be, an author decides nothing of the dossier")
struct SeparationTableTests {
  /// What someone decides on a dossier, and where it stands then.
  enum Deed: String, CaseIterable, Sendable {
    case endorse, returnToAuthor, receive, admitLate, check, askCompletion, takeUpAsFiled, accept, refuse
    case lock, reopen, scoreAgain, resume, decide, correct, revoke, reconsider

    fileprivate var state: Dossier.State {
      switch self {
      case .endorse, .returnToAuthor, .admitLate: .submitted
      case .receive: .endorsed
      case .check, .askCompletion, .accept, .refuse: .received
      case .takeUpAsFiled, .resume: .incomplete
      case .lock, .scoreAgain: .inCouncil
      case .reopen, .decide: .scored
      case .correct, .revoke: .recognised
      case .reconsider: .notRecognised
      }
    }
  }

  @Test("By the table", arguments: Deed.allCases, Dossier.Standing.allCases)
  func table(deed: Deed, standing: Dossier.Standing) throws {
    let scene = try Scene(standing)
    let dossier = try scene.dossier(for: deed)
    #expect(dossier.state == deed.state)
    #expect(dossier.standing(of: scene.person) == standing)
    if standing == .apart {
      #expect(throws: Never.self) { try scene.perform(deed, on: dossier, by: scene.person) }
    } else {
      let refusal = #expect(throws: Refusal.self) { try scene.perform(deed, on: dossier, by: scene.person) }
      #expect(refusal?.kind == .forbidden && refusal?.next?.isEmpty == false)
    }
  }

  @Test(
    "Only an author is kept from scoring; who was invited or is called so answers first",
    arguments: Dossier.Standing.allCases)
  func scoring(standing: Dossier.Standing) throws {
    let scene = try Scene(standing)
    let dossier = try scene.dossier(for: .lock)
    let conflict = scene.session.conflict(of: scene.person, with: dossier, under: scene.plan)
    #expect(conflict == (standing == .author ? "Ủy viên là tác giả hoặc đồng tác giả." : nil))
  }

  @Test("The deputy locks only where the chair is, or may be, an author", arguments: Dossier.Standing.allCases)
  func deputy(standing: Dossier.Standing) throws {
    let scene = try Scene(standing)
    let (dossier, deputy) = (try scene.dossier(for: .lock), scene.officer)
    let council = try Council(
      id: AuthorshipTests.id(30), plan: scene.plan.id, name: "Hội đồng",
      mandate: Council.Mandate(number: "01/QĐ", day: Day(daysSince1970: 0)),
      members: [
        Council.Member(person: scene.person.id, seat: .chair), Council.Member(person: deputy.id, seat: .deputy),
      ])
    let day = AuthorshipTests.now.day
    func preside() throws {
      try council.requirePresiding(deputy, chair: scene.person, over: [dossier], on: day)
      _ = try dossier.scored(by: deputy, at: AuthorshipTests.now)
    }
    if standing == .apart {
      let refusal = #expect(throws: Refusal.self) { try preside() }
      #expect(refusal?.reason == "Chủ tịch Hội đồng làm việc này.")
    } else {
      #expect(throws: Never.self) { try preside() }
    }
  }
}

/// A dossier that the one who is asked stands to in some way, taken as far as a deed needs it by somebody apart.
private struct Scene {
  let plan: Plan
  let person: Person
  let officer: Person
  let session: Session
  private let draft: Dossier
  private let now = AuthorshipTests.now

  init(_ standing: Dossier.Standing) throws {
    plan = try SamplePlan.plan()
    person = try AuthorshipTests.other.get()
    officer = try AuthorshipTests.person(7, "Phạm Tiếp Nhận")
    let council = try Council(
      id: AuthorshipTests.id(20), plan: plan.id, name: "Hội đồng",
      mandate: Council.Mandate(number: "01/QĐ", day: Day(daysSince1970: 0)),
      members: [Council.Member(person: AuthorshipTests.id(21), seat: .chair)])
    let open = try AuthorshipTests.dossier(standing)
    var writing = open.writing
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
    }
    draft = try open.written(writing, over: open.revision, by: AuthorshipTests.filer.get().id)
    session = try Session(id: AuthorshipTests.id(22), of: council, name: "Phiên thử", day: AuthorshipTests.now.day)
      .adding([draft]).opened(by: council, at: AuthorshipTests.now)
  }

  private var rules: [Dossier.Check] {
    (plan.conditions.map(\.id.description) + plan.exclusions.map(\.id.description))
      .map { Dossier.Check(rule: $0, holds: true) }
  }

  func dossier(for deed: SeparationTableTests.Deed) throws -> Dossier {
    let submitted = try draft.submitted(by: draft.filer, at: now, under: plan)
    if deed.state == .submitted { return submitted }
    let endorsed = try submitted.endorsed(by: officer, note: "", at: now, under: plan)
    if deed.state == .endorsed { return endorsed }
    let received = try endorsed.received(number: 1, by: officer, at: now, under: plan)
    if deed.state == .received { return received }
    if deed == .takeUpAsFiled {
      return try received.completionAsked(by: officer, text: "Thêm số liệu.", due: now.day, at: now, under: plan)
    }
    let before = try received.checked(rules, by: officer, under: plan)
      .accepted(by: officer, responsePlanOnFile: true, at: now, under: plan)
      .putBefore(session, by: officer.id, at: now, under: plan)
    if deed.state == .inCouncil { return before }
    if deed == .resume {
      return try before.completionAsked(in: session, text: "Thêm số liệu.", due: now.day, by: officer, at: now)
    }
    let scored = try before.scored(by: officer, at: now)
    if deed.state == .scored { return scored }
    let isRecognised = deed.state == .recognised
    let outcome = Dossier.Outcome(
      ballots: 3, mean: nil, recognised: isRecognised, grade: nil, prize: .zero, decision: AuthorshipTests.id(40))
    return try scored.decided(outcome, number: "05/QĐ", by: officer, at: now)
  }

  func perform(_ deed: SeparationTableTests.Deed, on dossier: Dossier, by person: Person) throws {
    let later = Instant(microseconds: now.microseconds + 3 * 86_400_000_000)
    switch deed {
    case .endorse: _ = try dossier.endorsed(by: person, note: "", at: now, under: plan)
    case .returnToAuthor: _ = try dossier.returned(by: person, reason: "Sửa tên.", at: now)
    case .receive: _ = try dossier.received(number: 1, by: person, at: now, under: plan)
    case .admitLate: _ = try dossier.admittedLate(by: person, reason: "Ốm.", document: "01/CV", at: now)
    case .check: _ = try dossier.checked(rules, by: person, under: plan)
    case .askCompletion:
      _ = try dossier.completionAsked(by: person, text: "Thêm.", due: nil, at: now, under: plan)
    case .takeUpAsFiled: _ = try dossier.takenUpAsFiled(by: person, at: later, under: plan)
    case .accept:
      _ = try dossier.checked(rules, by: officer, under: plan)
        .accepted(by: person, responsePlanOnFile: true, at: now, under: plan)
    case .refuse: _ = try dossier.refused(by: person, clause: "II.2", reason: "Không mới.", at: now)
    case .lock: _ = try dossier.scored(by: person, at: now)
    case .reopen: _ = try dossier.reopened(by: person, reason: "Cộng sai.", at: now)
    case .scoreAgain:
      let round = try EarlierRound(
        number: 1, of: [handedIn(on: dossier)], box: nil, on: dossier, in: session, reason: "Hội đồng thảo luận lại.",
        by: officer.id, at: now)
      _ = try dossier.scoredAgain(round, by: person, at: now)
    case .resume: _ = try dossier.resumed(in: session, by: person, at: now)
    case .decide:
      let outcome = Dossier.Outcome(
        ballots: 3, mean: nil, recognised: true, grade: nil, prize: .zero, decision: AuthorshipTests.id(40))
      _ = try dossier.decided(outcome, number: "05/QĐ", by: person, at: now)
    case .correct:
      let issuance = try issuance("06", by: person)
      var wording = Correction.Wording(dossier)
      wording.title += " mới"
      let correction = try Correction(
        id: AuthorshipTests.id(41), decision: decision(on: dossier), wordings: [(dossier, wording)],
        reason: "Ghi thiếu một chữ.", issuance: issuance)
      _ = try dossier.corrected(correction.lines[0], in: issuance, by: person, at: now)
    case .revoke:
      let revocation = try Revocation(
        id: AuthorshipTests.id(42), dossier: dossier, decision: decision(on: dossier), reason: "Sao chép.",
        issuance: issuance("07", by: person))
      _ = try dossier.revoked(revocation, by: person, at: now)
    case .reconsider: _ = try dossier.reconsidered(issuance("08", by: person), by: person, at: now, under: plan)
    }
  }

  private func handedIn(on dossier: Dossier) -> Ballot {
    Ballot(id: AuthorshipTests.id(50), session: session.id, dossier: dossier.id, member: AuthorshipTests.id(21))
      .submitted(at: now)
  }

  private func issuance(_ number: String, by person: Person) throws -> Issuance {
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
      id: AuthorshipTests.id(40), session: session, issuance: try issuance("05", by: officer), items: [item])
  }
}
