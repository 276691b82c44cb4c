import Domain
import Testing

@Suite("A duty that falls due several times in a round")
struct DutyTimesTests {
  /// A report before 10/11 of each of three years.
  private let reports: [GivenDuty.Time]

  init() throws {
    let report = GivenDuty(
      id: "nam", who: ["phong"], what: "Báo cáo năm", when: .yearly(month: 11, day: 10, inclusive: false),
      doneBy: .report, source: .clause("IV"))
    let (from, through) = (try #require(Day("2024-01-01")), try #require(Day("2026-12-31")))
    reports = report.times(in: Plan.Period(from: from, through: through))
  }

  private func shares(_ days: String..., atLeast: Int = 1) -> [[Int]] {
    reports.shares(of: days.compactMap { Day($0) }, atLeast: atLeast)
  }

  @Test("One report closes one year, that in which it is in time")
  func inTime() {
    #expect(shares("2024-11-01") == [[0], [], []])
    #expect(shares("2025-11-01") == [[], [0], []])
    #expect(shares("2024-11-01", "2025-11-01", "2026-11-01") == [[0], [1], [2]])
  }

  @Test("A late report closes the year that it is late for, an early one the next")
  func lateAndEarly() {
    #expect(shares("2024-12-01") == [[0], [], []])
    #expect(shares("2024-11-01", "2025-08-01") == [[0], [1], []])
    #expect(shares("2024-12-01", "2026-11-01") == [[0], [], [1]])
  }

  @Test("Where two are needed each year, one more does not stand for the next year")
  func several() {
    #expect(shares("2024-10-01", "2024-10-02", "2024-10-03", "2025-10-30", atLeast: 2) == [[0, 1], [3], []])
  }

  @Test("What falls due once takes all")
  func once() throws {
    let day = try #require(Day("2024-05-01"))
    #expect(Array(reports.prefix(1)).shares(of: [day, day], atLeast: 1) == [[0, 1]])
  }
}
