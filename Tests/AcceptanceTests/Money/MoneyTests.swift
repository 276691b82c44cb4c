import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

/// Prize money by grade from the science budget (clause III of the plan): the estimate, its approval, what was spent.
@Suite("Money")
struct MoneyTests {
  private static let plan = TamDiepTests.plan

  /// Three initiatives that a decision gave 2.000.000 đồng each, and who keeps the money.
  private struct Scene: Sendable {
    var people: TamDiepTests.People
    var finance: Person.ID
    var decision: Decision.ID
    var dossiers: [Dossier.ID] = []

    init() async throws {
      let made = try await TestOffice.once("money") {
        let scene = try await Scene(of: try await TamDiepTests.People(on: "2024-03-10"))
        return (scene.people.test, scene)
      }
      self = made.people
      people.test = made.test
    }

    private init(of people: TamDiepTests.People) async throws {
      self.people = people
      finance = try await people.test.person("Ngô Kế Toán", (.financeOfficer, .plan(plan)))
      decision = Decision.ID(at: people.office.clock.now)
      for number in 0..<3 { dossiers.append(try await people.accepted("Sáng kiến \(number)")) }
      let session = try await people.closedSession(dossiers.enumerated().map { ($1, Points(95 - $0)) })
      try await people.test.approveDraft(of: session, by: people.officer, and: people.authority)
      try await people.office.run(
        .issueDecision(id: decision, session: session, signing: try await people.signing("05/QĐ-UBND")),
        as: people.authority)
    }

    var office: Office { people.office }
    var today: Day { office.clock.now.day }

    func estimate() async throws -> Estimate {
      let loaded = try await office.read(as: finance) {
        try Store.Money.estimate(of: plan, in: 2024, on: $0.connection)?.value
      }
      return try #require(loaded)
    }

    /// An estimate as the plan begins it, its first line with places for so many prizes.
    func written(prizes: Int) async throws -> Estimate {
      let plan = try await office.read(as: nil) { try $0.plan(MoneyTests.plan) }
      var lines = Estimate.lines(of: plan) { Estimate.Line.ID(at: office.clock.now) }
      lines[0].quantity = prizes
      try await office.run(.writeEstimate(plan: plan.id, year: 2024, lines: lines), as: finance)
      return try await estimate()
    }

    func approve() async throws {
      let estimate = try await estimate()
      try await office.run(
        .approveEstimate(estimate.id, number: "88/QĐ-UBND", day: today, total: estimate.total),
        as: people.authority)
    }

    func pay(_ dossiers: [Dossier.ID], from line: Estimate.Line.ID, at node: Office? = nil) async throws {
      try await (node ?? office).run(
        .payPrizes(
          try await estimate().id, line: line, decision: decision, dossiers: dossiers, day: today,
          voucher: "PC-12"), as: finance)
    }

    /// Prizes that wait to be paid, in đồng.
    func owed() async throws -> Dong {
      try await office.read(as: finance) { try Store.Money.owed(under: plan, on: $0.connection) }
    }

    func payments() async throws -> [Payment] {
      let id = try await estimate().id
      return try await office.read(as: finance) { try Store.Money.payments(from: id, on: $0.connection) }
    }
  }

  @Test(
    "Money is paid from an approved estimate alone, never beyond its line, each prize once, all of a voucher or none")
  func paying() async throws {
    let scene = try await Scene()
    let line = try await scene.written(prizes: 2).lines[0].id
    let early = await #expect(throws: Refusal.self) { try await scene.pay([scene.dossiers[0]], from: line) }
    #expect(early?.reason == "Dự toán chưa được phê duyệt nên chưa chi được.")
    try await scene.approve()
    let beyond = await #expect(throws: Refusal.self) { try await scene.pay(scene.dossiers, from: line) }
    #expect(
      beyond?.reason
        == "Khoản chi 6.000.000 đồng vượt số còn lại của dòng «Tiền thưởng sáng kiến loại A» (4.000.000 đồng).")
    #expect(try await scene.payments() == [])
    #expect(try await scene.owed() == Dong(6_000_000))

    try await scene.pay([scene.dossiers[0]], from: line)
    #expect(try await scene.owed() == Dong(4_000_000))
    let twice = await #expect(throws: Refusal.self) {
      try await scene.pay([scene.dossiers[1], scene.dossiers[0]], from: line)
    }
    #expect(twice?.reason == "Tiền thưởng của «Sáng kiến 0» đã chi rồi.")
    let revocation = try await scene.people.signing("06/QĐ-UBND")
    try await scene.office.run(
      .revokeRecognition(
        id: Revocation.ID(at: scene.office.clock.now), dossier: scene.dossiers[2], reason: "Sao chép",
        signing: revocation), as: scene.people.authority)
    await #expect(throws: Refusal.self) { try await scene.pay([scene.dossiers[2]], from: line) }
    #expect(try await scene.owed() == Dong(2_000_000))
    let paid = try await scene.payments()
    #expect(paid.map(\.payee) == ["Nguyễn Thử"] && paid.spent == [line: Dong(2_000_000)])

    try await scene.office.run(.cancelPayment(paid[0].id, reason: "Ghi nhầm"), as: scene.finance)
    try await scene.pay([scene.dossiers[0], scene.dossiers[1]], from: line)
    #expect(try await scene.payments().spent == [line: Dong(4_000_000)])
    #expect(try await scene.owed() == .zero)
    try await scene.office.seal()
    _ = try await scene.people.test.verify()
  }

  @Test("A changed estimate waits for a new approval, and no line falls below what was paid from it")
  func changing() async throws {
    let scene = try await Scene()
    let before = try await scene.written(prizes: 5)
    try await scene.approve()
    try await scene.pay(scene.dossiers, from: before.lines[0].id)
    let low = await #expect(throws: Refusal.self) { _ = try await scene.written(prizes: 2) }
    #expect(low?.field == "lines")
    var lines = before.lines
    lines[0].quantity = 2
    let below = await #expect(throws: Refusal.self) {
      try await scene.office.run(.writeEstimate(plan: Self.plan, year: 2024, lines: lines), as: scene.finance)
    }
    #expect(below?.field == "price-0")
    lines[0].quantity = 4
    try await scene.office.run(.writeEstimate(plan: Self.plan, year: 2024, lines: lines), as: scene.finance)
    let after = try await scene.estimate()
    #expect(!after.isApproved && after.approvals.map(\.total) == [Dong(25_000_000)])
    let stale = await #expect(throws: Refusal.self) {
      try await scene.office.run(
        .approveEstimate(after.id, number: "89/QĐ-UBND", day: scene.today, total: before.total),
        as: scene.people.authority)
    }
    #expect(stale?.reason == "Dự toán vừa được sửa, tổng số nay là 23.000.000 đồng.")
  }

  @Test("Two nodes that pay at once never pay a prize twice nor a line beyond its estimate")
  func atOnce() async throws {
    let scene = try await Scene()
    let line = try await scene.written(prizes: 2).lines[0].id
    try await scene.approve()
    let nodes = [scene.office, try scene.people.test.anotherNode()]
    await withTaskGroup(of: Void.self) { group in
      for turn in 0..<12 {
        group.addTask { try? await scene.pay([scene.dossiers[turn % 3]], from: line, at: nodes[turn % 2]) }
      }
    }
    let paid = try await scene.payments()
    #expect(paid.count == 2 && Set(paid.map(\.purpose)).count == 2)
    #expect(paid.spent == [line: Dong(4_000_000)])
  }

  @Test("An agreement on remuneration names an author of a recognised initiative")
  func remuneration() async throws {
    let scene = try await Scene()
    func record(_ author: String) async throws {
      try await scene.office.run(
        .recordRemuneration(
          id: Remuneration.ID(at: scene.office.clock.now), dossier: scene.dossiers[0], author: author,
          payer: "Trường Tiểu học Mẫu", amount: Dong(3_500_000), day: scene.today,
          terms: "7% tiền làm lợi mỗi năm, trong 3 năm"), as: scene.finance)
    }
    let stranger = await #expect(throws: Refusal.self) { try await record("Người Khác") }
    #expect(stranger?.field == "author" && stranger?.next == "Tác giả: Nguyễn Thử.")
    try await record("Nguyễn Thử")
    let kept = try await scene.office.read(as: scene.finance) {
      try Store.Money.remunerations(under: Self.plan, on: $0.connection)
    }
    #expect(kept.map(\.amount) == [Dong(3_500_000)] && kept.first?.title == "Sáng kiến 0")
  }
}
