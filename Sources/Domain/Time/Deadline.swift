/// The end of something, as a clause says it.
public enum Deadline: Hashable, Sendable, Codable {
  /// «trước ngày»: the day itself is already late.
  case before(Day)
  /// «đến hết ngày»: the whole day still counts.
  case through(Day)

  /// The last day on which it can still be done.
  public var lastDay: Day {
    switch self {
    case .before(let day): day.adding(days: -1)
    case .through(let day): day
    }
  }

  /// The first moment that is too late.
  public var end: Instant { VietnamTime.start(of: lastDay.adding(days: 1)) }

  public func allows(_ instant: Instant) -> Bool { instant < end }

  /// Whole days left after today: 0 on the last day, negative when it has passed.
  public func daysLeft(at instant: Instant) -> Int { lastDay.days(since: VietnamTime.day(of: instant)) }
}

/// A stretch of time in which something can be done; an open start means «from the announcement».
public struct Window: Hashable, Sendable, Codable {
  public enum Phase: Hashable, Sendable { case notYet, open, over }

  public var from: Day?
  public var until: Deadline
  /// Why a day is another than the plan says; nil where none was moved. It is told wherever the days are.
  public var moved: String?

  public init(from: Day? = nil, until: Deadline, moved: String? = nil) {
    self.from = from
    self.until = until
    self.moved = moved
  }

  public func phase(at instant: Instant) -> Phase {
    if let from, instant < VietnamTime.start(of: from) { return .notYet }
    return until.allows(instant) ? .open : .over
  }
}
