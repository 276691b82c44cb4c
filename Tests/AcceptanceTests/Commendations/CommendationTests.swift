import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

/// Commendations with the caps of plans' own texts: at most 10 collectives and individuals together, or at most 5
/// collectives and 10 individuals.
@Suite("Commendations")
struct CommendationWalkTests {
  static let plan: Plan.ID = "hung-yen-2024"

  /// A unit that nominates, the office that verifies and lists, and who decides.
  struct People: Sendable {
    var test: TestOffice
    var unit: Domain.Unit.ID
    var head: Person.ID
    var clerk: Person.ID
    var officer: Person.ID
    var authority: Person.ID

    init(on day: String) async throws {
      let made = try await TestOffice.once("commendations \(day)") {
        let people = try await People(settling: try await TestOffice(on: day))
        return (people.test, people)
      }
      self = made.people
      test = made.test
    }

    private init(settling test: TestOffice) async throws {
      self.test = test
      unit = try await test.unit("Trung tâm Mẫu", kind: "don-vi")
      head = try await test.person("Trần Giám Đốc", in: unit, (.unitHead, .unit(unit)))
      clerk = try await test.person("Lê Đầu Mối", in: unit, (.unitClerk, .unit(unit)))
      officer = try await test.person("Phạm Văn Phòng", (.intakeOfficer, .plan(plan)))
      authority = try await test.person("Vũ Quyết Định", (.decidingAuthority, .plan(plan)))
    }

    var office: Office { test.office }

    func content(
      _ kind: CommendationKind.ID, _ name: String, _ candidate: CommendationKind.Candidate = .individual
    ) -> Nomination.Content {
      Nomination.Content(
        kind: kind,
        candidate: Nomination.Candidate(kind: candidate, name: name, position: "Chuyên viên, Trung tâm Mẫu"),
        achievements: "Chủ trì ba giải pháp tiết kiệm điện tại đơn vị.",
        claims: claims(candidate))
    }

    /// What everyone must meet, and one of the criteria of which one is enough.
    func claims(_ candidate: CommendationKind.Candidate) -> [Nomination.Claim] {
      (candidate == .collective ? [0, 1, 4] : [8, 9, 10]).map {
        Nomination.Claim(merit: $0, evidence: "Báo cáo số 12/BC-TTM")
      }
    }

    /// A nomination that the office found to meet the plan's merits.
    func verified(
      _ kind: CommendationKind.ID, _ name: String, _ candidate: CommendationKind.Candidate = .individual
    ) async throws -> Nomination.ID {
      let id = Nomination.ID(at: office.clock.now)
      try await office.run(
        .beginNomination(id: id, plan: plan, unit: unit, content: content(kind, name, candidate)), as: clerk)
      try await office.run(.sendNomination(id), as: head)
      try await office.run(
        .verifyNomination(id, finding: .meets(note: "", conditions: ["ky-luat", "khieu-nai"])), as: officer)
      return id
    }

    /// A list on which the council of nine voted.
    func voted(_ kind: CommendationKind.ID, _ votes: [(Nomination.ID, Int)]) async throws -> CommendationList.ID {
      let id = CommendationList.ID(at: office.clock.now)
      try await office.run(.openCommendationList(id: id, plan: plan, kind: kind, name: "Đợt thử"), as: officer)
      try await office.run(
        .orderCommendations(
          id, vote: CommendationList.Vote(day: office.clock.now.day, present: 9),
          entries: votes.map { CommendationList.Entry(nomination: $0.0, votes: $0.1) }), as: officer)
      return id
    }

    func list(_ id: CommendationList.ID) async throws -> CommendationList {
      try await office.read(as: officer) { try $0.commendationList(id).value }
    }

    func nomination(_ id: Nomination.ID) async throws -> Nomination {
      try await office.read(as: officer) { try $0.nomination(id).value }
    }
  }

  @Test("Who decides strikes a name with the reason, and nobody has that place")
  func striking() async throws {
    let people = try await People(on: "2024-11-05")
    let (struck, kept) = (
      try await people.verified("bang-khen", "Đỗ Thử"), try await people.verified("bang-khen", "Ngô Thử")
    )
    let list = try await people.voted("bang-khen", [(struck, 9), (kept, 8)])
    try await people.office.run(.submitCommendations(list, number: "12/TTr-SKHCN"), as: people.officer)
    try await people.office.run(
      .recordCommendations(
        list, signing: try await people.test.signing("2381/qđ-ubnd", for: Self.plan),
        struck: [struck: "Đã được khen thưởng cấp cao hơn"]), as: people.officer)
    let after = try await people.list(list)
    #expect(after.issuance?.number == "2381/QĐ-UBND" && after.issuance?.issuer == "Ủy ban nhân dân tỉnh Hưng Yên")
    #expect(after.given == [.individual: 1])
    #expect(try await people.nomination(struck).state == .notCommended)
    #expect(try await people.nomination(kept).state == .commended)
    try await people.office.seal()
    _ = try await people.test.verify()
  }

  @Test("A nomination without a merit or its evidence is not sent; who is nominated does not verify it")
  func sending() async throws {
    let people = try await People(on: "2024-11-05")
    let id = Nomination.ID(at: people.office.clock.now)
    var content = people.content("giay-khen", "Phạm Văn Phòng")
    content.candidate.person = people.officer
    content.claims = []
    try await people.office.run(
      .beginNomination(id: id, plan: Self.plan, unit: people.unit, content: content), as: people.clerk)
    let missing = await #expect(throws: Refusals.self) {
      try await people.office.run(.sendNomination(id), as: people.head)
    }
    #expect(missing?.all.map(\.field) == ["merit-8", "merit-9", "merit-10"])
    #expect(missing?.all.map(\.clause) == ["IV.1", "IV.1", "IV.1.b"])
    await #expect(throws: Refusal.notYours) {
      try await people.office.run(.sendNomination(id), as: people.clerk)
    }
    content.claims = people.claims(.individual)
    try await people.office.run(.writeNomination(id, content: content), as: people.clerk)
    try await people.office.run(.sendNomination(id), as: people.head)
    let own = await #expect(throws: Refusal.self) {
      try await people.office.run(
        .verifyNomination(id, finding: .meets(note: "", conditions: ["ky-luat", "khieu-nai"])), as: people.officer)
    }
    #expect(own?.reason == "Bạn là người được đề nghị khen thưởng nên không được thẩm tra.")
  }

  @Test("A list that was taken back frees its places; one person is not commended twice under a plan")
  func takingBack() async throws {
    let people = try await People(on: "2024-11-05")
    let first = try await people.voted("giay-khen", [(try await people.verified("giay-khen", "Đỗ Thử"), 9)])
    try await people.office.run(.submitCommendations(first), as: people.officer)
    let second = try await people.voted("bang-khen", [(try await people.verified("bang-khen", "Đỗ  thử"), 9)])
    let twice = await #expect(throws: Refusal.self) {
      try await people.office.run(.submitCommendations(second), as: people.officer)
    }
    #expect(twice?.clause == "khoản 2 Điều 5 Luật Thi đua, khen thưởng 2022")
    try await people.office.run(.reopenCommendations(first, reason: "Xét lại"), as: people.officer)
    try await people.office.run(.submitCommendations(second), as: people.officer)
    #expect(try await people.list(second).given == [.individual: 1])
    #expect(try await people.list(first).given == [:])
  }

  @Test("Who finds no place in one kind is put forward for another; claims go along with the same merits")
  func redirecting() async throws {
    let people = try await People(on: "2024-11-05")
    var votes: [(Nomination.ID, Int)] = []
    for number in 0..<11 {
      votes.append((try await people.verified("bang-khen", "Tập thể \(number)", .collective), number == 10 ? 5 : 9))
    }
    let list = try await people.voted("bang-khen", votes)
    try await people.office.run(.submitCommendations(list), as: people.officer)
    let last = votes[10].0
    #expect(try await people.nomination(last).history.last?.note == "Hết suất của Đợt thử")
    try await people.office.run(.redirectNomination(last, kind: "giay-khen"), as: people.officer)
    let after = try await people.nomination(last)
    #expect(after.state == .verified && after.content.kind == "giay-khen")
    #expect(after.content.claims == people.claims(.collective))
    let second = try await people.voted("giay-khen", [(last, 8)])
    try await people.office.run(.submitCommendations(second), as: people.officer)
    #expect(try await people.list(second).given == [.collective: 1])
  }

  @Test("Two officers who decide many lists at two nodes at once never exceed a cap", arguments: 1...3)
  func atOnce(seed: UInt64) async throws {
    let people = try await People(on: "2024-11-05")
    let nodes = [people.office, try people.test.anotherNode()]
    let other = try await people.test.person("Ngô Văn Phòng", (.intakeOfficer, .plan(Self.plan)))
    var random = SplitMix(seed: seed)
    var lists: [CommendationList.ID] = []
    var number = 0
    for round in 0..<8 {
      let kind: CommendationKind.ID = round.isMultiple(of: 2) ? "bang-khen" : "giay-khen"
      var votes: [(Nomination.ID, Int)] = []
      for _ in 0..<Int.random(in: 2...5, using: &random) {
        number += 1
        let candidate: CommendationKind.Candidate = Bool.random(using: &random) ? .collective : .individual
        votes.append((try await people.verified(kind, "Ứng viên \(number)", candidate), 9 - votes.count))
      }
      lists.append(try await people.voted(kind, votes))
    }
    await withTaskGroup(of: Void.self) { group in
      for (index, list) in (lists + lists.reversed()).enumerated() {
        group.addTask {
          try? await nodes[index % 2].run(
            .submitCommendations(list), as: index.isMultiple(of: 3) ? other : people.officer)
        }
      }
    }
    let decided = try await nodes[1].read(as: people.officer) {
      try Commendations.lists(under: Self.plan, on: $0.connection)
    }
    func given(_ kind: CommendationKind.ID) -> [CommendationKind.Candidate: Int] {
      decided.filter { $0.kind == kind }.reduce(into: [:]) { $0.merge($1.given, uniquingKeysWith: +) }
    }
    let candidates = decided.filter { $0.kind == "bang-khen" }.flatMap(\.items).count
    #expect(given("bang-khen").values.reduce(0, +) == min(10, candidates))
    #expect((given("giay-khen")[.collective] ?? 0) <= 5 && (given("giay-khen")[.individual] ?? 0) <= 10)
    try await nodes[0].seal()
    _ = try await people.test.verify()
  }
}
