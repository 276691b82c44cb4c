/// Vietnam's clock (Asia/Ho_Chi_Minh): seven hours ahead of UTC, without daylight saving since 1975.
public enum VietnamTime {
  static let offset: Int64 = 7 * 3600 * 1_000_000
  static let dayLength: Int64 = 24 * 3600 * 1_000_000

  /// The day it is in Vietnam at that moment.
  public static func day(of instant: Instant) -> Day {
    Day(daysSince1970: Int((instant.microseconds + offset).flooredQuotient(by: dayLength)))
  }

  /// The moment at which that day begins in Vietnam.
  public static func start(of day: Day) -> Instant {
    Instant(microseconds: Int64(day.daysSince1970) * dayLength - offset)
  }

  /// The moment at which a clock in Vietnam shows that time of that day.
  public static func instant(_ day: Day, hour: Int, minute: Int = 0, second: Int = 0) -> Instant {
    start(of: day).adding(seconds: Int64(hour * 3600 + minute * 60 + second))
  }

  /// The moment written as `2024-04-10T08:00` or `2024-04-10T08:00:30`, read on Vietnam's clock.
  public static func instant(_ text: String) -> Instant? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let first = parts.first, let day = Day(first), parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return start(of: day) }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    let numbers = clock.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
    guard (2...3).contains(clock.count), numbers.count == clock.count, (0...23).contains(numbers[0]),
      numbers.dropFirst().allSatisfy({ (0...59).contains($0) })
    else { return nil }
    return instant(day, hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
  }

  /// Hour, minute and second that a clock in Vietnam shows.
  public static func clock(of instant: Instant) -> (hour: Int, minute: Int, second: Int) {
    let seconds = Int(instant.seconds(since: start(of: day(of: instant))))
    return (seconds / 3600, seconds / 60 % 60, seconds % 60)
  }
}
