import Domain
@_spi(Desk) import Office
import Store

/// One of the five plans with everybody it takes, for walking through it in a test.
public final class PlanWalk: Sendable {
  public let test: TestOffice
  public let plan: Plan.ID
  /// The author's unit, and who stands at its head.
  public let (unit, head): (Domain.Unit.ID, Person.ID)
  public let (author, clerk, officer): (Person.ID, Person.ID, Person.ID)
  public let (chair, secretary, authority): (Person.ID, Person.ID, Person.ID)
  public let members: [Person.ID]
  public let council: Council.ID

  /// Everybody at eight in the morning of the day; who asks for the same again gets a copy.
  ///
  /// - Parameters:
  ///   - text: of a plan that is not one of the five.
  ///   - isBound: whether it is said of every body of the plan that it is not here.
  ///   - isSeated: whether the council is there.
  public convenience init(
    _ plan: Plan.ID, on day: String, unit name: String = "Đơn vị Mẫu", kind: String = "don-vi", text: String? = nil,
    isBound: Bool = true, isSeated: Bool = true
  ) async throws {
    let key = "walk \(plan) \(day) \(name) \(kind) \(isBound) \(isSeated) \(text ?? "")"
    let made = try await TestOffice.once(key) {
      let test = try await TestOffice(on: day, with: text, isBound: isBound)
      return (test, try await PlanWalk(settling: plan, in: test, unit: name, kind: kind, isSeated: isSeated))
    }
    self.init(made.people, in: made.test)
  }

  /// Sets everybody up.
  private init(
    settling plan: Plan.ID, in test: TestOffice, unit name: String, kind: String, isSeated: Bool
  ) async throws {
    self.test = test
    self.plan = plan
    unit = try await test.unit(name, kind: kind)
    head = try await test.person("Trần Thủ Trưởng", (.unitHead, .unit(unit)))
    author = try await test.person("Nguyễn Tác Giả", in: unit)
    clerk = try await test.person("Lê Đầu Mối", in: unit, (.unitClerk, .unit(unit)))
    officer = try await test.person("Phạm Tiếp Nhận", (.intakeOfficer, .plan(plan)))
    authority = try await test.person("Vũ Quyết Định", (.decidingAuthority, .plan(plan)))
    (chair, secretary) = (try await test.person("Hoàng Chủ Tịch"), try await test.person("Đỗ Thư Ký"))
    var members: [Person.ID] = []
    for name in ["Một", "Hai", "Ba"] { members.append(try await test.person("Ủy Viên \(name)")) }
    self.members = members
    council =
      isSeated
      ? try await test.council(of: plan, chair: chair, secretary: secretary, members: members)
      : Council.ID(at: test.office.clock.now)
  }

  /// The same people in a copy of their office.
  public init(_ walk: PlanWalk, in test: TestOffice) {
    self.test = test
    plan = walk.plan
    (unit, head) = (walk.unit, walk.head)
    (author, clerk, officer) = (walk.author, walk.clerk, walk.officer)
    (chair, secretary, authority) = (walk.chair, walk.secretary, walk.authority)
    (members, council) = (walk.members, walk.council)
  }

  public var office: Office { test.office }
  public var voters: [Person.ID] { [chair, secretary] + members }

  /// A dossier that the unit has endorsed, where the plan asks one, and the office has received.
  public func received(
    _ title: String, _ track: Track.ID, _ field: Category.ID, _ solution: Category.ID
  ) async throws -> Dossier.ID {
    let id = try await test.draft(title, by: author, plan: plan, track: track, field: field, solution: solution)
    try await office.run(.submitDossier(id), as: author)
    if try await test.dossier(id).state == .submitted { try await test.endorse(id, by: head) }
    try await office.run(.receiveDossiers([id]), as: officer)
    return id
  }

  /// The unit sends its plan in response to the movement, and the office takes note of it.
  public func respond(number: String = "08/KH-TT") async throws {
    guard let kept = try await office.files.keep(Array("%PDF-1.7 \(number)".utf8)) else { throw Refusal.absent }
    let (id, day) = (ResponsePlan.ID(at: office.clock.now), office.clock.now.day)
    let content = try SignedDocument(
      number: number, day: day, summary: "Đăng ký sáng kiến, xét chọn trong tháng 5.",
      file: KeptFile(digest: kept.digest, name: "ke-hoach.pdf", size: kept.size, type: kept.type.mediaType),
      on: day)
    try await office.run(.sendResponse(id: id, to: plan, from: unit, content: content), as: head)
    try await office.run(.noteResponse(id), as: officer)
  }

  /// The dossiers of the author.
  public func ownDossiers() async throws -> [Dossier.ID] {
    try await office.read(as: nil) { [author] in
      try Dossiers.written(by: author, on: $0.connection).map(\.id)
    }
  }

  /// Counts what the plan asks for, answers every condition and exclusion with yes, and accepts.
  public func accept(_ id: Dossier.ID) async throws {
    try await test.check(id, by: officer)
    try await office.run(.acceptDossier(id), as: officer)
  }

  /// An appraisal team of a leader, the first member as secretary and the second as member.
  ///
  /// - Parameter body: which of the plan it is; the first that appraises where it is nil.
  public func team(of body: Body.ID? = nil) async throws -> (id: Council.ID, leader: Person.ID) {
    let first = try await office.read(as: nil) { [plan] in
      try $0.plan(plan).bodies(judgingAs: .appraisalTeam).first?.id
    }
    let id = Council.ID(at: office.clock.now)
    let leader = try await test.person("Tổ Trưởng Thẩm Định")
    try await office.runUnattended(
      .establishCouncil(
        try Council(
          id: id, plan: plan, kind: .appraisalTeam, body: body ?? first, name: "Tổ thẩm định",
          mandate: Council.Mandate(number: "11/QĐ", day: Day(daysSince1970: 0)),
          members: zip([leader, members[0], members[1]], [Council.Seat.chair, .secretary, .member]).map {
            Council.Member(person: $0, seat: $1)
          })))
    return (id, leader)
  }

  /// The appraisal of today, in which a team lets everything through, with every question answered with yes.
  public func appraise(_ dossiers: [Dossier.ID], in judgement: Judgement.ID) async throws {
    let (team, leader) = try await team()
    let now = office.clock.now
    let session = Session.ID(at: now)
    try await office.run(
      .prepareSession(id: session, of: team, holding: judgement, name: "Hội nghị thẩm định", day: now.day),
      as: members[0])
    try await office.run(.putBeforeCouncil(session, dossiers: dossiers), as: members[0])
    try await office.run(.openSession(session), as: members[0])
    let asks = try await office.read(as: nil) { [plan] in try $0.plan(plan).judgement(judgement)?.asks ?? [] }
    let found = Dictionary(asks.map { ($0.id.description, true) }, uniquingKeysWith: { $1 })
    for dossier in dossiers {
      for voter in [leader, members[0], members[1]] {
        let entry = Ballot.Entry(vote: .yes, found: found)
        try await office.run(.writeBallot(session, dossier: dossier, entry: entry, submit: true), as: voter)
      }
    }
    try await office.run(.closeSession(session), as: leader)
  }

  /// A session of today, or of the first day that the plan gives it, in which everyone hands in that entry on each
  /// dossier, closed by the chair.
  public func closedSession(_ entries: [(dossier: Dossier.ID, entry: Ballot.Entry)]) async throws -> Session.ID {
    try await test.goToCouncil(entries[0].dossier)
    let now = office.clock.now
    let session = Session.ID(at: now)
    let judgement = try await test.deciding(entries[0].dossier)
    try await office.run(
      .prepareSession(id: session, of: council, holding: judgement, name: "Phiên xét", day: now.day), as: secretary)
    try await office.run(.putBeforeCouncil(session, dossiers: entries.map(\.dossier)), as: secretary)
    try await office.run(.openSession(session), as: secretary)
    for (dossier, entry) in entries {
      for voter in voters {
        try await office.run(.writeBallot(session, dossier: dossier, entry: entry, submit: true), as: voter)
      }
    }
    try await office.run(.closeSession(session), as: chair)
    return session
  }

  /// The decision on a closed session, drafted, approved and issued today.
  public func decide(_ session: Session.ID, number: String) async throws -> Decision {
    try await test.approveDraft(of: session, by: secretary, and: authority)
    return try await decideAsDrafted(session, number: number)
  }

  /// The decision on a closed session whose draft was approved, issued today.
  public func decideAsDrafted(_ session: Session.ID, number: String) async throws -> Decision {
    let id = Decision.ID(at: office.clock.now)
    try await office.run(
      .issueDecision(id: id, session: session, signing: try await test.signing(number, for: plan)), as: authority)
    return try await office.read(as: authority) { try $0.decision(id) }
  }

  /// Points over the criteria of the dossier's sheet that add up to the total, the first criterion filled first.
  public func points(_ total: Points, for field: Category.ID) async throws -> Ballot.Entry {
    let sheet = try await office.read(as: nil) { [plan] in
      let plan = try $0.plan(plan)
      let judgement = plan.tracks(for: field).first.flatMap { plan.deciding(for: $0.id) }
      return judgement?.sheet(for: plan.ancestry(of: field)) ?? Sheet(criteria: [])
    }
    var left = total.hundredths
    var points: [String: Points] = [:]
    for criterion in sheet.criteria {
      points[criterion.id.description] = Points(hundredths: min(left, criterion.max.hundredths))
      left -= min(left, criterion.max.hundredths)
    }
    return Ballot.Entry(points: points)
  }
}
