import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

/// Records that close duties by themselves, as they are found.
@Suite("What closes duties by itself")
struct DutyEvidenceTests {
  /// A plan that gives one duty, which records of that kind close.
  private func plan(_ id: Plan.ID, _ doneBy: GivenDuty.DoneBy, in office: Office) async throws -> Plan {
    var plan = try await office.read(as: nil) { try $0.plan(id) }
    plan.givenDuties = [
      GivenDuty(id: "viec", who: [plan.offices.standing], what: "Làm việc này", doneBy: doneBy, source: .clause("IV"))
    ]
    return plan
  }

  private func days(
    _ plan: Plan, _ doneBy: GivenDuty.DoneBy, before next: Day? = nil, in office: Office
  ) async throws -> [String] {
    try await office.read(as: nil) {
      try (DutyEvidence(of: plan, before: next, on: $0.connection).records[doneBy] ?? []).map(\.day.short)
    }
  }

  @Test("An answer of the round counts, however many questions were answered before it")
  func answers() async throws {
    let test = try await TestOffice(on: "2025-03-10")
    let asker = try await test.person("Nguyễn Thử")
    var plan = try await plan("thua-thien-hue", .answer, in: test.office)
    plan.period.from = try #require(Day("2025-01-01"))
    plan.period.through = try #require(Day("2025-12-31"))
    let asked = try #require(VietnamTime.instant("2024-05-10T08:00"))
    let questions = try (0..<130).map { number in
      let at = number < 129 ? asked.adding(seconds: Int64(number)) : test.office.clock.now
      return try Question(
        id: Identifier(at: at), plan: plan.id, asker: asker, unit: nil, subject: "Việc số \(number)",
        text: "Đơn vị đề nghị hướng dẫn việc này.", at: at
      ).answered("Đơn vị làm theo kế hoạch.", by: asker, at: at)
    }
    try await test.office.database.write { connection in _ = try Records.insert(all: questions, on: connection) }
    #expect(try await days(plan, .answer, in: test.office) == ["10/3/2025"])
  }

  @Test(
    "An estimate that was approved counts though its lines were changed later, and what was paid in the plan's time")
  func money() async throws {
    let test = try await TestOffice(on: "2024-05-10")
    let finance = try await test.unit("Phòng Tài chính - Kế hoạch")
    let (writer, approver) = (
      try await test.person("Lý Kế Toán", in: finance), try await test.person("Đỗ Chủ Tịch")
    )
    let plan = try await plan("tam-diep-2024", .payment, in: test.office)
    let now = test.office.clock.now
    let line = Estimate.Line(
      id: Identifier(at: now), text: "Tiền thưởng", fund: "Ngân sách", unit: "giải", quantity: 2, price: Dong(100_000))
    var more = line
    more.quantity = 3
    let approved = try Estimate(id: Identifier(at: now), plan: plan.id, year: 2024)
      .written([line], spent: [:], by: writer, under: plan)
      .approved(number: "1/QĐ", day: now.day.adding(days: -20), by: approver, at: now, under: plan)
      .written([more], spent: [:], by: writer, under: plan)
    let payment = try Payment(
      id: Identifier(at: now), plan: plan.id, estimate: approved.id, line: line.id, purpose: .other("In giấy"),
      payee: "Nhà in", amount: Dong(50_000), day: now.day.adding(days: -3), voucher: "PC1", by: writer, at: now)
    let early = try Payment(
      id: Identifier(at: now), plan: plan.id, estimate: approved.id, line: line.id, purpose: .other("In giấy"),
      payee: "Nhà in", amount: Dong(50_000), day: plan.period.from.adding(days: -1), voucher: "PC0", by: writer, at: now
    )
    let cancelled = try Payment(
      id: Identifier(at: now), plan: plan.id, estimate: approved.id, line: line.id, purpose: .other("In nhầm"),
      payee: "Nhà in", amount: Dong(50_000), day: now.day, voucher: "PC2", by: writer, at: now
    ).cancelled(reason: "Ghi nhầm")
    try await test.office.database.write { connection in
      _ = try Records.insert(all: [approved], on: connection)
      _ = try Records.insert(all: [payment, early, cancelled], on: connection)
    }
    #expect(try await days(plan, .payment, in: test.office) == ["20/4/2024", "7/5/2024"])
    // Whose work it was: of who wrote and paid; of who has no unit, the standing office's.
    let money = try await test.office.read(as: nil) {
      try (DutyEvidence(of: plan, on: $0.connection).records[.payment] ?? []).map(\.money)
    }
    #expect(
      money == [
        MoneyDone(by: [.unit(finance)], approvedBy: [.body(plan.offices.standing)]), MoneyDone(by: [.unit(finance)]),
      ])
  }
}
