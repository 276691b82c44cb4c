import TestSupport
import Testing

@testable import Domain

@Suite("Awards")
struct AwardTests {
  private static let today = Day(daysSince1970: 19_800)
  private static let now = VietnamTime.start(of: today)
  private let person: Person.ID = AuthorshipTests.id(1)

  private func prize(_ number: UInt64, _ name: String, _ most: Int, _ amount: Int) -> Award.Prize {
    Award.Prize(id: AuthorshipTests.id(number), name: name, atMost: most, amount: Dong(amount))
  }

  private func award() throws -> Award {
    let regulation = try CitedDocument(number: "8/QC", day: Self.today, file: nil, today: Self.today)
    return try Award(of: "giay-khen", under: "mau").regulated(
      [prize(10, "Giải Nhất", 1, 10_000_000), prize(11, "Giải Ba", 2, 0)], by: regulation, person, at: Self.now)
  }

  /// A list that a decision answered, with so many who were commended.
  private func list(_ number: UInt64, of winners: Range<UInt64>) throws -> CommendationList {
    let plan = try SamplePlan.plan()
    let kind = try #require(plan.commendations.first)
    var list = try CommendationList(
      id: AuthorshipTests.id(number), plan: plan, kind: kind.id, name: "Đợt \(number)", council: nil, at: Self.now)
    list.items = winners.map { winner in
      var item = CommendationList.Item(
        nomination: AuthorshipTests.id(winner), candidate: .init(kind: .individual, name: "Người \(winner)"),
        unitName: "Đơn vị", initiatives: 1, votes: 3)
      item.outcome = .commended
      return item
    }
    list.state = .decided
    return list
  }

  @Test("Prizes of a year are never more than the rules have, whichever list they are on")
  func caps() throws {
    let (award, first, second) = (try award(), try list(20, of: 30..<32), try list(21, of: 40..<42))
    let prizes = try #require(award.edition?.prizes)
    let (best, third) = (prizes[0].id, prizes[1].id)
    let round = try AwardRound(of: first).giving(
      [first.items[0].nomination: best, first.items[1].nomination: third], on: first, under: award, others: [], paid: []
    )
    #expect(round.given.map(\.prize) == [best, third])
    let refused = #expect(throws: Refusals.self) {
      try AwardRound(of: second).giving(
        [second.items[0].nomination: best], on: second, under: award, others: [round], paid: [])
    }
    #expect(refused?.all.map(\.reason) == ["Giải Nhất có 1 giải mỗi năm, đang xếp 2."])
    let other = try AwardRound(of: second).giving(
      [second.items[0].nomination: third], on: second, under: award, others: [round], paid: [])
    #expect(other.prize(of: second.items[0].nomination) == third)
    #expect(other.prize(of: second.items[1].nomination) == nil)
  }

  @Test("Rules that have a prize anew under its name do not begin its number anew")
  func renewed() throws {
    let (first, second) = (try list(20, of: 30..<31), try list(21, of: 40..<41))
    let round = try AwardRound(of: first).giving(
      [first.items[0].nomination: AuthorshipTests.id(10)], on: first, under: try award(), others: [], paid: [])
    let regulation = try CitedDocument(number: "9/QC", day: Self.today, file: nil, today: Self.today)
    let renewed = try award().regulated(
      [prize(12, "Giải nhất", 1, 12_000_000)], by: regulation, person, at: Self.now)
    let refused = #expect(throws: Refusals.self) {
      try AwardRound(of: second).giving(
        [second.items[0].nomination: AuthorshipTests.id(12)], on: second, under: renewed, others: [round], paid: [])
    }
    #expect(refused?.all.map(\.reason) == ["Giải nhất có 1 giải mỗi năm, đang xếp 2."])
  }

  @Test("A prize whose money is promised stays, and before the decision there is none")
  func promised() throws {
    let (award, list) = (try award(), try list(20, of: 30..<31))
    let prizes = try #require(award.edition?.prizes)
    let winner = list.items[0].nomination
    let round = try AwardRound(of: list).giving([winner: prizes[0].id], on: list, under: award, others: [], paid: [])
    #expect(throws: Refusals.self) {
      try round.giving([winner: prizes[1].id], on: list, under: award, others: [round], paid: [winner])
    }
    #expect(throws: Never.self) {
      try round.giving([winner: prizes[1].id], on: list, under: award, others: [round], paid: [])
    }
    var open = list
    open.state = .submitted
    #expect(throws: Refusal.self) {
      try AwardRound(of: open).giving([:], on: open, under: award, others: [], paid: [])
    }
  }

  @Test("Rules need a document and prizes with names and numbers")
  func rules() throws {
    let nothing = try CitedDocument(
      number: "", day: nil, file: KeptFile(digest: "a", name: "a", size: 1, type: "application/pdf"),
      today: Self.today)
    let refused = #expect(throws: Refusals.self) {
      try Award(of: "giay-khen", under: "mau").regulated([prize(10, "G", 0, 1)], by: nothing, person, at: Self.now)
    }
    #expect(refused?.all.map(\.field) == ["voucher", "name-0", "most-0"])
  }
}
