import Domain
import Testing

@Suite("Days and deadlines")
struct TimeTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("«Trước ngày 20/4»: 19/4 23:59:59 is in time, 20/4 00:00 is late")
  func beforeExcludesTheDay() throws {
    let deadline = Deadline.before(try day("2024-04-20"))
    #expect(deadline.allows(VietnamTime.instant(try day("2024-04-19"), hour: 23, minute: 59, second: 59)))
    #expect(!deadline.allows(VietnamTime.instant(try day("2024-04-20"), hour: 0)))
    #expect(deadline.lastDay == (try day("2024-04-19")))
    #expect(deadline.phrase == "trước ngày 20/4/2024")
  }

  @Test("«Đến hết ngày 28/2»: the whole day counts, 1/3 00:00 is late")
  func throughIncludesTheDay() throws {
    let deadline = Deadline.through(try day("2022-02-28"))
    #expect(deadline.allows(VietnamTime.instant(try day("2022-02-28"), hour: 23, minute: 59, second: 59)))
    #expect(!deadline.allows(VietnamTime.start(of: try day("2022-03-01"))))
  }

  @Test("A day begins in Vietnam seven hours before it begins in Greenwich")
  func daysAreVietnams() throws {
    #expect(VietnamTime.start(of: try day("1970-01-01")).microseconds == -7 * 3_600_000_000)
    #expect(Instant(microseconds: 0).day == (try day("1970-01-01")))
    #expect(Instant(microseconds: -7 * 3_600_000_000 - 1).day == (try day("1969-12-31")))
  }

  @Test("Every day of four centuries comes back from its number")
  func daysRoundTrip() throws {
    let first = try day("1800-01-01").daysSince1970
    var before = Day(daysSince1970: first - 1)
    for number in first..<first + 146_097 {
      let day = Day(daysSince1970: number)
      #expect(day.daysSince1970 == number && before < day && Day("\(day)") == day)
      before = day
    }
  }

  @Test(
    "Days that the calendar has not are no days",
    arguments: ["2024-02-30", "2023-02-29", "2024-13-01", "2024-4-20", "20-04-2024", "2024-00-10", ""])
  func strangeDays(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("A month after 31 January is the last of February")
  func monthsEndEarly() throws {
    #expect(try day("2024-01-31").adding(months: 1) == (try day("2024-02-29")))
    #expect(try day("2023-11-30").adding(months: 3) == (try day("2024-02-29")))
  }

  @Test("The day after the last that can be typed can still be written")
  func afterTheCalendar() throws {
    #expect(try day("9999-12-31").adding(days: 1).description == "10000-01-01")
  }

  @Test("Dates stand as Nghị định 30 writes them")
  func formalDates() throws {
    #expect(try day("2024-09-02").formal == "ngày 02 tháng 9 năm 2024")
    #expect(try day("2024-01-10").formal == "ngày 10 tháng 01 năm 2024")
    #expect(try day("2024-04-10").weekday == "thứ Tư")
    #expect(VietnamTime.instant("2024-04-10T08:00")?.long == "thứ Tư, 10/4/2024, 08:00")
  }
}
