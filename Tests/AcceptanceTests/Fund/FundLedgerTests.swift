import Domain
import Markup
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

/// The fund of Thừa Thiên Huế (III.4) at two nodes of one database.
@Suite("A fund at two nodes")
struct FundLedgerTests {
  private static let plan: Plan.ID = "thua-thien-hue"

  private struct Scene {
    let test: TestOffice
    let nodes: [Office]
    let finance: Person.ID
    let approvers: [Person.ID]

    init(with amount: Int) async throws {
      test = try await TestOffice(on: "2024-03-10")
      nodes = [test.office, try test.anotherNode()]
      let officer = try await test.person("Phạm Tiếp Nhận", (.intakeOfficer, .plan(plan)))
      finance = try await test.person("Ngô Kế Toán", (.financeOfficer, .plan(plan)))
      approvers = [officer, try await test.person("Tôn Chủ Tịch", (.decidingAuthority, .plan(plan)))]
      try await test.office.run(
        .foundFund(of: plan, number: "12/QĐ-MTTQ", day: test.office.clock.now.day, file: nil), as: officer)
      _ = try await give(amount)
    }

    var today: Day { test.office.clock.now.day }

    func give(_ amount: Int, from giver: String = "Công ty Mẫu", at node: Int = 0) async throws -> FundEntry.ID {
      let id = FundEntry.ID(at: test.office.clock.now)
      try await nodes[node].run(
        .recordContribution(
          id, to: plan, .init(giver: giver, isOrganisation: true, isNamed: true),
          FundMoney(amount: Dong(amount), isSure: false, day: today), text: "",
          voucher: TypedDocument(number: "PT", day: today, file: nil)), as: finance)
      return id
    }

    func write(_ amount: Int, at node: Int = 0) async throws -> FundSpending.ID {
      let id = FundSpending.ID(at: test.office.clock.now)
      try await nodes[node].run(
        .writeSpending(
          id, from: plan,
          TypedSpending(
            purpose: "ton-vinh", text: "Chi thử nghiệm", payee: "Nơi nhận", amount: Dong(amount), isSure: false,
            payeeIsAnother: false), voucher: TypedDocument(number: "ĐN", day: today, file: nil)), as: finance)
      return id
    }

    func pay(_ id: FundSpending.ID, at node: Int = 0) async throws {
      try await nodes[node].run(
        .paySpending(
          id, entry: FundEntry.ID(at: test.office.clock.now), day: today,
          voucher: TypedDocument(number: "PC", day: today, file: nil)), as: finance)
    }

    func reverse(_ id: FundEntry.ID) async throws {
      try await test.office.run(
        .reverseEntry(
          id, by: FundEntry.ID(at: test.office.clock.now), reason: "Ghi nhầm số tiền.",
          voucher: TypedDocument(number: "BB", day: today, file: nil)), as: finance)
    }

    func fund() async throws -> Fund {
      let fund = try await test.office.read(as: nil) { try FundLedger.fund(of: plan, on: $0.connection) }
      return try #require(fund)
    }
  }

  @Test("Two nodes that promise, pay and take back at once never overdraw, and what is promised is not promised twice")
  func atOnce() async throws {
    let scene = try await Scene(with: 10_000_000)
    // Sixteen want 3.000.000 of the 10.000.000 đồng: three get it.
    let written = await withTaskGroup(of: FundSpending.ID?.self) { group in
      for turn in 0..<16 { group.addTask { try? await scene.write(3_000_000, at: turn % 2) } }
      return await group.reduce(into: [FundSpending.ID]()) { all, id in if let id { all.append(id) } }
    }
    #expect(written.count == 3)
    #expect(try await scene.fund().available == Dong(1_000_000))
    // Nobody is approved twice by one person, however often they press.
    for approver in scene.approvers {
      await withTaskGroup(of: Void.self) { group in
        for turn in 0..<8 {
          group.addTask { try? await scene.nodes[turn % 2].run(.approveSpending(written[turn % 3]), as: approver) }
        }
      }
    }
    // Each is paid once.
    await withTaskGroup(of: Void.self) { group in
      for turn in 0..<12 { group.addTask { try? await scene.pay(written[turn % 3], at: turn % 2) } }
    }
    let after = try await scene.fund()
    #expect(after.balance == Dong(1_000_000) && after.reserved == .zero && after.count == 4)
    // What comes in at both nodes at once is numbered without gaps.
    await withTaskGroup(of: Void.self) { group in
      for turn in 0..<10 { group.addTask { _ = try? await scene.give(1_000_000, at: turn % 2) } }
    }
    let entries = try await scene.test.office.read(as: nil) {
      try FundLedger.entries(of: Self.plan, in: 2024, on: $0.connection)
    }
    #expect(entries.map(\.number) == Array(1...14))
    #expect(try await scene.fund().balance == Dong(11_000_000))
    try await scene.test.office.seal()
    _ = try await scene.test.verify()
  }

  @Test("What everyone sees of a year is summed by the store as its statement sums the entries")
  func sums() async throws {
    let scene = try await Scene(with: 10_000_000)
    let unnamed = try await scene.give(2_000_000)
    let undone = try await scene.give(3_000_000)
    // Two who gave the same, one of them in two parts, and who gave less.
    for (amount, giver) in [
      (3_000_000, "Zét Mẫu"), (2_000_000, "Ánh Mẫu"), (1_000_000, "Ánh Mẫu"), (1_000_000, "An Mẫu"),
    ] {
      _ = try await scene.give(amount, from: giver)
    }
    for amount in [4_000_000, 1_000_000] {
      let spending = try await scene.write(amount)
      for approver in scene.approvers { try await scene.test.office.run(.approveSpending(spending), as: approver) }
      try await scene.pay(spending)
    }
    try await scene.test.office.run(.withholdGiver(of: unnamed), as: scene.finance)
    try await scene.reverse(undone)
    try await expectSums(scene, in: [2023, 2024])
    let names = try await pages(scene, 2024).map { $0.map(\.name) }
    #expect(names == [["Công ty Mẫu", "Zét Mẫu"], ["Ánh Mẫu", "An Mẫu"], []])
    // An entry of a closed year is taken back in the next.
    try scene.test.go(to: "2025-02-01T08:00")
    try await scene.reverse(unnamed)
    _ = try await scene.give(500_000)
    try await expectSums(scene, in: [2023, 2024, 2025])
  }

  private func expectSums(_ scene: Scene, in years: [Int]) async throws {
    let rules = try #require(try await scene.test.office.read(as: nil) { try $0.plan(Self.plan).fund })
    for year in years {
      let (statement, sums) = try await scene.test.office.read(as: nil) { desk in
        let fund = try #require(try FundLedger.fund(of: Self.plan, on: desk.connection))
        return (
          try FundLedger.statement(of: Self.plan, in: year, on: desk.connection),
          try FundLedger.year(year, of: fund, limit: 100, offset: 0, on: desk.connection)
        )
      }
      #expect(sums.opening == statement.opening && sums.closing == statement.closing.amount, "\(year)")
      #expect(sums.given == .init(count: statement.contributions.count, amount: statement.given.amount), "\(year)")
      #expect(sums.allSpent == statement.spent.amount, "\(year)")
      #expect(
        sums.spending(of: rules).map(\.amount) == statement.spending(of: rules).map(\.amount.amount), "\(year)")
      #expect(sums.corrections == .init(count: statement.corrections.count, amount: statement.corrected), "\(year)")
      let named = statement.named.map { FundYear.Giver(name: $0.giver, amount: $0.amount) }
      #expect(sums.givers == named && sums.giverCount == named.count, "\(year)")
      #expect(try await pages(scene, year).flatMap { $0 } == named, "\(year)")
      let unnamed = statement.unnamed
      #expect(sums.unnamed == .init(count: unnamed.count, amount: unnamed.amount.amount), "\(year)")
    }
  }

  /// Who gave in a year, in three pages of two.
  private func pages(_ scene: Scene, _ year: Int) async throws -> [[FundYear.Giver]] {
    try await scene.test.office.read(as: nil) { desk in
      let fund = try #require(try FundLedger.fund(of: Self.plan, on: desk.connection))
      return try [0, 2, 4].map {
        try FundLedger.year(year, of: fund, limit: 2, offset: $0, on: desk.connection).givers
      }
    }
  }

  @Test("An entry is taken back once, at whichever node; a payment taken back frees its money and settles its spending")
  func reversing() async throws {
    let scene = try await Scene(with: 10_000_000)
    let spending = try await scene.write(4_000_000)
    for approver in scene.approvers { try await scene.test.office.run(.approveSpending(spending), as: approver) }
    try await scene.pay(spending)
    let paid = try await scene.test.office.read(as: nil) {
      try FundLedger.entries(of: Self.plan, in: 2024, on: $0.connection).last
    }
    let entry = try #require(paid)
    #expect(entry.effect == -4_000_000)
    let done = await withTaskGroup(of: Bool.self) { group in
      for turn in 0..<8 {
        group.addTask {
          do {
            try await scene.nodes[turn % 2].run(
              .reverseEntry(
                entry.id, by: FundEntry.ID(at: scene.test.office.clock.now), reason: "Chuyển nhầm tài khoản.",
                voucher: TypedDocument(number: "BB", day: scene.today, file: nil)), as: scene.finance)
            return true
          } catch { return false }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(done == 1)
    #expect(try await scene.fund().balance == Dong(10_000_000))
    let state = try await scene.test.office.read(as: nil) {
      try Records.load(FundSpending.self, spending.description, on: $0.connection)?.value.state
    }
    #expect(state == .voided)
  }

  @Test("A contribution is not taken back while its money is promised")
  func promised() async throws {
    let scene = try await Scene(with: 10_000_000)
    _ = try await scene.write(4_000_000)
    let entries = try await scene.test.office.read(as: nil) {
      try FundLedger.entries(of: Self.plan, in: 2024, on: $0.connection)
    }
    let refused = await #expect(throws: Refusal.self) {
      try await scene.test.office.run(
        .reverseEntry(
          entries[0].id, by: FundEntry.ID(at: scene.test.office.clock.now), reason: "Ghi nhầm người góp.",
          voucher: TypedDocument(number: "BB", day: scene.today, file: nil)), as: scene.finance)
    }
    #expect(
      refused?.reason
        == "Đảo bút toán này thì Quỹ còn ít hơn số đã hứa chi: chỉ còn 6.000.000 đồng chưa dành cho khoản nào.")
  }

  @Test("A ledger whose balance is not the sum of its entries is named by the whole check")
  func tampering() async throws {
    let scene = try await Scene(with: 10_000_000)
    _ = try await scene.write(4_000_000)
    try await scene.test.office.seal()
    let fund = try await scene.fund()
    // What the journal would not see either: the balance beside the entries, what is kept back beside the spending.
    for (statement, table) in [
      ("UPDATE fund_spending SET reserved = reserved - 1", "fund_spending"), ("DELETE FROM fund_entry", "fund_entry"),
    ] as [(SQL, String)] {
      let found = try await scene.test.office.database.write { connection in
        let whole = try fund.derivedRowsMismatch(on: connection)
        try connection.run(statement)
        return [whole, try fund.derivedRowsMismatch(on: connection)]
      }
      #expect(found.last == table)
      if table == "fund_spending" { #expect(found.first == .some(nil)) }
    }
    await #expect(throws: IntegrityBreak.self) { try await scene.test.verify() }
  }
}
