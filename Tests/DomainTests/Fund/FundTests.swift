import TestSupport
import Testing

@testable import Domain

/// The ledger of a fund over histories that are drawn by lot, each by a seed.
@Suite("The ledger of a fund")
struct FundTests {
  private static let rules = FundRules(
    name: "Quỹ thử", by: "mat-tran",
    purposes: [.init(id: "giai", name: "Tiền thưởng", source: .clause("III.4"))], source: .clause("III.4"))

  /// A ledger with everything that was ever written in it.
  private struct History {
    var fund: Fund
    var entries: [FundEntry] = []
    var spendings: [FundSpending.ID: FundSpending] = [:]
    var lot: SplitMix
    var day = Day(daysSince1970: 19_800)  // 18/3/2024
    let people: [Person]

    init(seed: UInt64) throws {
      lot = SplitMix(seed: seed)
      people = try (1...4).map { try Person(id: AuthorshipTests.id($0), name: "Người \($0)", signIn: "nguoi-\($0)") }
      let founding = try CitedDocument(number: "1/QĐ", day: day, file: nil, today: day)
      fund = Fund(of: "thu", founding: founding, at: VietnamTime.start(of: day))
    }

    var now: Instant { VietnamTime.start(of: day) }

    mutating func voucher() throws -> CitedDocument {
      try CitedDocument(number: "CT-\(entries.count)", day: day, file: nil, today: day)
    }

    mutating func id<T>() -> Identifier<T> { Identifier(at: now, random: (lot.next(), lot.next())) }

    /// One thing that someone tries; what is refused changes nothing.
    mutating func step() throws {
      if Int.random(in: 0..<6, using: &lot) == 0 { day = day.adding(days: Int.random(in: 1...90, using: &lot)) }
      let before = self
      do {
        try act(Int.random(in: 0..<7, using: &lot))
      } catch is Refusal {
        let lot = lot
        self = before
        self.lot = lot
      }
    }

    private mutating func act(_ choice: Int) throws {
      let amount = Dong(Int.random(in: 1...50, using: &lot) * 1_000_000)
      let spending = spendings.values.sorted { $0.id < $1.id }.randomElement(using: &lot)
      let person = people.randomElement(using: &lot) ?? people[0]
      let (document, entryKey, spendingKey): (CitedDocument, FundEntry.ID, FundSpending.ID) = (
        try voucher(), id(), id()
      )
      switch choice {
      case 0, 1:
        let named = Bool.random(using: &lot)
        add(
          try fund.receiving(
            .init(giver: "Người góp \(entries.count % 5)", isOrganisation: true, isNamed: named), id: entryKey,
            amount: amount, day: day, late: "", text: "", voucher: document, by: person.id, at: now))
      case 2:
        let new = try FundSpending(
          id: spendingKey, of: FundTests.rules, in: "thu", purpose: "giai", text: "Chi thử", payee: "Nơi nhận",
          amount: amount, voucher: document, by: person.id, at: now)
        fund = try fund.reserving(amount)
        spendings[new.id] = new
      case 3:
        guard let spending else { return }
        spendings[spending.id] = try spending.approved(by: person, payeeIsAnother: false, at: now)
      case 4:
        guard let spending else { return }
        let entry = entryKey
        let paid = try spending.paid(entry, by: person, payeeIsAnother: false)
        add(try fund.paying(paid, id: entry, day: day, late: "", voucher: document, by: person.id, at: now))
        spendings[spending.id] = paid
      case 5:
        guard let spending else { return }
        spendings[spending.id] = try spending.voided("Không cần nữa.", as: .void, by: person, at: now)
        fund = try fund.releasing(spending.amount)
      default:
        guard let entry = entries.randomElement(using: &lot) else { return }
        let isReversed = entries.contains { $0.reversed == entry.id }
        let change = try fund.reversing(
          entry, isReversed: isReversed, id: entryKey, reason: "Ghi nhầm khoản này.", voucher: document, by: person.id,
          at: now)
        if let paid = entry.spending, let spending = spendings[paid] {
          spendings[paid] = try spending.voided("Ghi nhầm khoản này.", as: .reverse, by: person, at: now)
        }
        add(change)
      }
    }

    private mutating func add(_ change: (fund: Fund, entry: FundEntry)) {
      fund = change.fund
      entries.append(change.entry)
    }
  }

  @Test(
    "Over any history the balance is the sum, nothing is edited, nothing is overdrawn, what is promised is not spent",
    arguments: 1...40)
  func histories(seed: Int) throws {
    var history = try History(seed: UInt64(seed))
    for _ in 0..<80 {
      let before = history.entries
      try history.step()
      let (fund, entries) = (history.fund, history.entries)
      #expect(Array(entries.prefix(before.count)) == before)
      #expect(fund.balance.amount == entries.reduce(0) { $0 + $1.effect } && fund.balance >= .zero)
      let promised = history.spendings.values.filter(\.state.keepsMoney).reduce(Dong.zero) { $0 + $1.amount }
      #expect(fund.reserved == promised && fund.available >= .zero)
      #expect(entries.map(\.number) == Array(1...max(1, entries.count)).prefix(entries.count).map { $0 })
      #expect(entries.allSatisfy { !$0.voucher.number.isEmpty || $0.voucher.file != nil })
      for spending in history.spendings.values where spending.state == .paid {
        #expect(Set(spending.approvals.map(\.by)).count == FundSpending.approvers)
        #expect(!spending.approvals.contains { $0.by == spending.writer })
      }
      #expect(Set(entries.compactMap(\.reversed)).count == entries.compactMap(\.reversed).count)
    }
    // A statement for each year ends where the next begins, the last at the balance.
    var opening = Dong.zero
    for year in Set(history.entries.map(\.year)).sorted() {
      let statement = FundStatement(of: year, opening: opening, history.entries.filter { $0.year == year })
      #expect(
        statement.opening.amount + statement.given.amount - statement.spent.amount + statement.corrected
          == statement.closing.amount)
      let named = statement.named.reduce(Dong.zero) { $0 + $1.amount }
      #expect(named + statement.unnamed.amount == statement.given)
      opening = statement.closing
    }
    #expect(opening == history.fund.balance)
  }

  @Test("Two people approve, neither of them the writer, and neither hands out the money")
  func approvals() throws {
    var history = try History(seed: 7)
    let people = history.people
    let (document, key): (CitedDocument, FundSpending.ID) = (try history.voucher(), history.id())
    let spending = try FundSpending(
      id: key, of: Self.rules, in: "thu", purpose: "giai", text: "Chi thử", payee: "Người 3",
      amount: Dong(1_000_000), voucher: document, by: people[0].id, at: history.now)
    func reason(_ take: () throws -> FundSpending) -> String? {
      do { _ = try take() } catch let refusal as Refusal { return refusal.reason } catch {}
      return nil
    }
    let now = history.now
    #expect(
      reason { try spending.approved(by: people[0], payeeIsAnother: false, at: now) }
        == "Bạn đã lập khoản chi này nên không duyệt được.")
    #expect(
      reason { try spending.approved(by: people[2], payeeIsAnother: false, at: now) }
        == "Người nhận trùng họ tên với bạn: không ai tự chi tiền cho mình.")
    let once = try spending.approved(by: people[1], payeeIsAnother: false, at: now)
    #expect(once.state == .pending && once.missingApprovals == 1)
    #expect(
      reason { try once.approved(by: people[1], payeeIsAnother: false, at: now) }
        == "Bạn đã duyệt khoản chi này; cần thêm một người khác duyệt.")
    #expect(
      reason { try once.paid(FundEntry.ID(at: now), by: people[0], payeeIsAnother: false) }
        == "Không chi được: khoản chi chờ duyệt.")
    let twice = try once.approved(by: people[3], payeeIsAnother: false, at: now)
    #expect(twice.state == .approved)
    #expect(
      reason { try twice.paid(FundEntry.ID(at: now), by: people[3], payeeIsAnother: false) }
        == "Bạn đã duyệt khoản chi này nên không tự chi.")
    let paid = try twice.paid(FundEntry.ID(at: now), by: people[0], payeeIsAnother: false)
    let voided = try spending.voided("Không cần nữa.", as: .void, by: people[0], at: now)
    func take(_ step: FundSpending.Step, of spending: FundSpending) throws -> FundSpending {
      switch step {
      case .approve:
        let approver = people[spending.approvals.isEmpty ? 1 : 3]
        return try spending.approved(by: approver, payeeIsAnother: false, at: now)
      case .pay: return try spending.paid(FundEntry.ID(at: now), by: people[0], payeeIsAnother: false)
      case .decline, .void, .reverse:
        return try spending.voided("Không cần nữa.", as: step, by: people[2], at: now)
      }
    }
    let places = [("pe", spending), ("on", once), ("ap", twice), ("pa", paid), ("vo", voided)]
    #expect(
      LifeTable.written(places) { try take($0, of: $1) } == """
                                    pe on ap pa vo
        approve                     =  X  .  .  .
        decline                     X  X  X  .  .
        pay                         .  .  X  .  .
        void                        X  X  X  .  .
        reverse                     .  .  .  X  .
        """)
    // The row of the table names whom it keeps out.
    #expect(FundSpending.row(.pay).apart == .approvers && twice.bars(people[3], from: .pay))
  }

  @Test("A closed year takes nothing; what comes later is booked today and says of which year it is")
  func closing() throws {
    var history = try History(seed: 9)
    let giver = FundEntry.Contribution(giver: "Công ty Mẫu", isOrganisation: true, isNamed: true)
    let first = history.day
    let person = history.people[0].id
    func receive(_ fund: Fund, on day: Day, late: String, _ voucher: CitedDocument, at now: Instant) throws
      -> (fund: Fund, entry: FundEntry)
    {
      try fund.receiving(
        giver, id: FundEntry.ID(at: now), amount: Dong(5_000_000), day: day, late: late, text: "", voucher: voucher,
        by: person, at: now)
    }
    let document = try history.voucher()
    let given = try receive(history.fund, on: first, late: "", document, at: history.now)
    let statement = FundStatement(of: 2024, opening: .zero, [given.entry])
    #expect(throws: Refusal.self) { try given.fund.closing(2024, by: statement, by: person, at: history.now) }
    history.day = Day(daysSince1970: 20_100)  // 12/1/2025
    let closed = try given.fund.closing(2024, by: statement, by: person, at: history.now)
    #expect(closed.closings.map(\.closing) == [Dong(5_000_000)] && closed.nextToClose == 2025)
    let (voucher, now) = (try history.voucher(), history.now)
    let refused = #expect(throws: Refusal.self) { try receive(closed, on: first, late: "", voucher, at: now) }
    #expect(refused?.reason == "Sổ năm 2024 đã khóa, không nhận thêm khoản nào." && refused?.field == "late")
    let late = try receive(closed, on: first, late: "Giấy báo đến muộn.", voucher, at: history.now)
    #expect(late.entry.day == history.day && late.entry.year == 2025 && late.entry.happened == first)
    #expect(late.entry.late == "Của năm 2024: Giấy báo đến muộn.")
    let early = #expect(throws: Refusal.self) {
      try receive(closed, on: first.adding(days: -1), late: "", voucher, at: history.now)
    }
    #expect(early?.field == "day")
  }

  @Test("Who asks later not to be named is in the ledger, and in the public statement no more")
  func unnamed() throws {
    var history = try History(seed: 3)
    let (document, key): (CitedDocument, FundEntry.ID) = (try history.voucher(), history.id())
    let given = try history.fund.receiving(
      .init(giver: "Công ty Mẫu", isOrganisation: true, isNamed: true), id: key, amount: Dong(5_000_000),
      day: history.day, late: "", text: "", voucher: document, by: history.people[0].id, at: history.now)
    #expect(FundStatement(of: 2024, opening: .zero, [given.entry]).named.map(\.giver) == ["Công ty Mẫu"])
    let hidden = try given.fund.withholding(giverOf: given.entry)
    let statement = FundStatement(of: 2024, opening: .zero, [given.entry], hidden: hidden.unnamed)
    #expect(statement.named.isEmpty && statement.unnamed == (1, Dong(5_000_000)))
    #expect(statement.given == Dong(5_000_000))
    #expect(throws: Refusal.self) { try hidden.withholding(giverOf: given.entry) }
  }

  @Test("An amount that was likely typed in millions is asked back", arguments: [5, 50, 9_999])
  func millions(amount: Int) {
    let asked = #expect(throws: Refusal.self) { try Dong(amount).requireMeant(in: "amount", isSure: false) }
    #expect(asked?.field == "amount" && asked?.reason.hasSuffix("ghi \(amount.grouped) triệu.") == true)
    #expect(throws: Never.self) { try Dong(amount).requireMeant(in: "amount", isSure: true) }
    #expect(throws: Never.self) { try Dong(10_000).requireMeant(in: "amount", isSure: false) }
  }

  @Test("No đồng moves without a document: a number with its day, or a file")
  func vouchers() throws {
    let today = Day(daysSince1970: 19_800)
    func fields(_ number: String, _ day: Day?, _ file: KeptFile?) -> [String?] {
      do {
        _ = try CitedDocument(number: number, day: day, file: file, today: today)
        return []
      } catch let refusals as Refusals { return refusals.all.map(\.field) } catch { return ["?"] }
    }
    let file = KeptFile(digest: "a", name: "pt.pdf", size: 1, type: "application/pdf")
    #expect(fields("", nil, nil) == ["voucher"])
    #expect(fields("PT-1", nil, nil) == ["voucher-day"])
    #expect(fields("PT-1", today.adding(days: 1), nil) == ["voucher-day"])
    #expect(fields("PT-1", today, nil) == [])
    #expect(fields("", nil, file) == [])
  }
}
