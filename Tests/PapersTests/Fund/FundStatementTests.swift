import Domain
import TestSupport
import Testing

@testable import Papers

@Suite("The statement of a fund on paper")
struct FundStatementTests {
  @Test("A contribution that is taken back names neither its giver nor the reason, which may name them")
  func corrections() throws {
    let (plan, day) = (try SamplePlan.plan(), Day(daysSince1970: 20_100))
    let (now, person) = (VietnamTime.start(of: day), Person.ID(at: Instant(microseconds: 1)))
    let rules = FundRules(
      name: "Quỹ mẫu", by: plan.offices.standing,
      purposes: [.init(id: "giai", name: "Tiền thưởng", source: plan.offices.source)], source: plan.offices.source)
    let voucher = try CitedDocument(number: "PT-1", day: day, file: nil, today: day)
    let given = try Fund(of: plan.id, founding: voucher, at: now).receiving(
      .init(giver: "Ông Giấu Tên", isOrganisation: false, isNamed: false), id: FundEntry.ID(at: now),
      amount: Dong(5_000_000), day: day, late: "", text: "", voucher: voucher, by: person, at: now)
    let taken = try given.fund.reversing(
      given.entry, isReversed: false, id: FundEntry.ID(at: now), reason: "Ông Giấu Tên đổi ý.", voucher: voucher,
      by: person, at: now)
    let paper = Paper.fundStatement(
      FundStatement(of: day.year, opening: Dong(5_000_000), [taken.entry]), of: rules, under: plan, isClosed: false,
      day: day)
    let text = String(describing: paper.parts)
    #expect(text.contains("Đảo một khoản đóng góp") && text.contains("5.000.000"))
    #expect(!text.contains("Giấu Tên"))
  }
}
