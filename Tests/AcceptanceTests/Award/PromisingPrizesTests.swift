import Store
import TestSupport
import Testing

@testable import Domain
@_spi(Desk) import Office

/// Prizes of the award of Thừa Thiên Huế and their money (III.4).
@Suite("Prize money is promised by the prize that was given")
struct PromisingPrizesTests {
  private static let plan: Plan.ID = "thua-thien-hue"
  private static let kind: CommendationKind.ID = "giai-thuong"

  private struct Scene {
    let test: TestOffice
    let nodes: [Office]
    let officer: Person.ID
    let finance: Person.ID
    let list: CommendationList
    let third: Award.Prize
    let fourth: Award.Prize

    /// A list that a decision answered, and a fund that can pay everyone on it, who all have a third prize.
    init(winners: Int) async throws {
      test = try await TestOffice(on: "2024-03-10")
      nodes = [test.office, try test.anotherNode()]
      let (now, today) = (test.office.clock.now, test.office.clock.now.day)
      officer = try await test.person("Phạm Tiếp Nhận", (.intakeOfficer, .plan(plan)))
      finance = try await test.person("Ngô Kế Toán", (.financeOfficer, .plan(plan)))
      try await test.office.run(.foundFund(of: plan, number: "12/QĐ-MTTQ", day: today, file: nil), as: officer)
      try await test.office.run(
        .recordContribution(
          FundEntry.ID(at: now), to: plan, .init(giver: "Công ty Mẫu", isOrganisation: true, isNamed: true),
          FundMoney(amount: Dong(100_000_000), isSure: false, day: today), text: "",
          voucher: TypedDocument(number: "PT", day: today, file: nil)), as: finance)
      let rules = try await test.office.read(as: nil) { try $0.plan(plan) }
      var list = try CommendationList(
        id: CommendationList.ID(at: now), plan: rules, kind: kind, name: "Đợt thử", council: nil, at: now)
      list.items = (1...winners).map { number in
        var item = CommendationList.Item(
          nomination: Nomination.ID(at: now), candidate: .init(kind: .individual, name: "Người \(number)"),
          unitName: "Đơn vị", initiatives: 1, votes: 3)
        item.outcome = .commended
        return item
      }
      list.state = .decided
      list.issuance = try Issuance(
        try await test.signing("40/QĐ-MTTQ", for: plan), of: "Mặt trận", notBefore: (today, "ngày họp"), by: officer,
        at: now)
      self.list = list
      let kept = list
      _ = try await test.office.database.write { try Records.insert(kept, on: $0) }
      third = Award.Prize(id: Award.Prize.ID(at: now), name: "Giải Ba", atMost: 20, amount: Dong(2_000_000))
      fourth = Award.Prize(id: Award.Prize.ID(at: now), name: "Giải Khuyến khích", atMost: 20, amount: Dong(1_000_000))
      try await test.office.run(
        .regulateAward(
          kind, under: plan, [third, fourth], by: TypedDocument(number: "8/QC", day: today, file: nil)), as: officer)
      let prize = third.id
      try await test.office.run(
        .givePrizes(
          Dictionary(uniqueKeysWithValues: list.items.map { ($0.nomination, prize) }), on: list.id), as: officer)
    }

    func promise(_ id: FundSpending.ID, to winner: Int, at node: Int = 0) async throws {
      try await nodes[node].run(
        .promisePrize(id, to: list.items[winner].nomination, on: list.id), as: finance)
    }
  }

  @Test("Two are promised from one page; a key that was used for one winner is none for another")
  func onePage() async throws {
    let scene = try await Scene(winners: 2)
    let key = FundSpending.ID(at: scene.test.office.clock.now)
    try await scene.promise(key, to: 0)
    try await scene.promise(key, to: 0)
    let refused = await #expect(throws: Refusal.self) { try await scene.promise(key, to: 1) }
    #expect(refused?.reason == "Trang này đã lập khoản chi khác.")
    try await scene.promise(FundSpending.ID(at: scene.test.office.clock.now), to: 1)
    let site = try await scene.test.office.look(AwardLook(Self.kind, under: Self.plan), as: scene.finance).found
    #expect(Set(site.spendings.values.map(\.payee)) == ["Người 1", "Người 2"])
  }

  @Test("While prizes are given anew at another node, what is promised is what was given")
  func atOnce() async throws {
    let scene = try await Scene(winners: 8)
    let (list, fourth) = (scene.list, scene.fourth.id)
    func given() async throws -> AwardRound {
      try #require(
        try await scene.test.office.read(as: nil) {
          try Records.load(AwardRound.self, list.id.description, on: $0.connection)?.value
        })
    }
    for winner in list.items.indices {
      let round = try await given()
      var prizes = Dictionary(uniqueKeysWithValues: round.given.map { ($0.nomination, $0.prize) })
      prizes[list.items[winner].nomination] = fourth
      let wanted = prizes
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          try? await scene.promise(FundSpending.ID(at: scene.test.office.clock.now), to: winner)
        }
        group.addTask { try? await scene.nodes[1].run(.givePrizes(wanted, on: list.id), as: scene.officer) }
      }
    }
    let round = try await given()
    let promised = try await scene.test.office.read(as: nil) {
      try FundLedger.prizes(of: Self.plan, on: $0.connection)
    }
    #expect(promised.count == list.items.count)
    for item in list.items {
      let amount = promised[AwardPrizeKey(item.nomination, of: list.id).description]?.amount
      #expect(amount == (round.prize(of: item.nomination) == fourth ? Dong(1_000_000) : Dong(2_000_000)))
    }
  }
}
