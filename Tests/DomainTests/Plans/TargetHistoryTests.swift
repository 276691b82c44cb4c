import Testing

@testable import Domain

@Suite("How a target is reached, week by week")
struct TargetHistoryTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("What came is added up by weeks from the first day of the round")
  func weeks() throws {
    let days = try ["2024-03-01", "2024-03-02", "2024-03-08", "2024-03-22"].map(day)
    let history = TargetHistory(
      days, from: try day("2024-03-01"), until: try day("2024-07-10"), today: try day("2024-03-22"))
    #expect(history.weeks.map(\.more) == [2, 1, 0, 1])
    #expect(history.weeks.map(\.total) == [2, 3, 3, 4])
    #expect(history.weeks.last?.last == (try day("2024-03-22")))
  }

  @Test("The estimate goes on as the weeks so far went, and never beyond what there can be")
  func projection() throws {
    let days = try ["2024-03-01", "2024-03-05", "2024-03-10"].map(day)
    let (start, end, today) = (try day("2024-03-01"), try day("2024-03-29"), try day("2024-03-15"))
    let history = TargetHistory(days, from: start, until: end, today: today)
    // Three in 14 days, 14 days left: three more.
    #expect(history.projection?.expected == 6)
    #expect(history.projection?.perWeek == "1,5")
    #expect(history.projection?.weeksLeft == 2)
    #expect(TargetHistory(days, from: start, until: end, today: today, most: 5).projection?.expected == 5)
  }

  @Test("There is no estimate before a week has gone, nor from the last day on")
  func none() throws {
    let (start, end) = (try day("2024-03-01"), try day("2024-03-29"))
    #expect(TargetHistory([], from: start, until: end, today: try day("2024-03-07")).projection == nil)
    #expect(TargetHistory([], from: start, until: end, today: end).projection == nil)
    #expect(TargetHistory([], from: start, until: end, today: try day("2024-02-01")).weeks.isEmpty)
  }

  @Test("What came after the last day counts to the last week")
  func late() throws {
    let history = TargetHistory(
      [try day("2024-04-20")], from: try day("2024-03-01"), until: try day("2024-03-29"), today: try day("2024-05-01"))
    #expect(history.weeks.last?.total == 1)
  }
}
