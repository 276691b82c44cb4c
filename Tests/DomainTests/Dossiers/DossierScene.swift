import Domain
import TestSupport

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
  let draft: Dossier
  let now = AuthorshipTests.now

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

  var rules: [Dossier.Check] {
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
