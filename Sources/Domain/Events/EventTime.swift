/// When something takes place: its days, and the hours at which it begins and ends.
public struct EventTime: Hashable, Sendable, Codable {
  /// Days that it may last.
  private static let longest = 366
  /// Nothing was recorded before.
  private static let firstYear = 2000
  /// For how long before the beginning people are marked as present by themselves.
  private static let early: Int64 = 3600

  public let from: Day
  public let through: Day
  /// `08:30`; empty where no hour is set.
  public let begins: String
  public let ends: String

  /// - Parameter through: nil where it lasts one day.
  /// - Throws: `Refusals` for a day that is missing, an end before the beginning and hours that are none.
  public init(from: Day?, through: Day? = nil, begins: String = "", ends: String = "") throws {
    let (begins, ends) = (begins.typed, ends.typed)
    var refusals: [Refusal] = []
    if from == nil { refusals.append(.input("from", "Ghi ngày tổ chức.")) }
    if let from, from.year < Self.firstYear {
      refusals.append(.input("from", "Ghi lại ngày, từ năm \(Self.firstYear)."))
    }
    for (field, time) in [("begins", begins), ("ends", ends)] where !time.isEmpty && !Self.isHour(time) {
      refusals.append(.input(field, "Giờ ghi theo giờ và phút, ví dụ 08:30."))
    }
    let last = through ?? from
    if let from, let last, last < from {
      refusals.append(.input("through", "Ngày kết thúc không thể trước ngày bắt đầu (\(from.short))."))
    } else if let from, let last, last.days(since: from) > Self.longest {
      refusals.append(.input("through", "Một sự kiện kéo dài nhiều nhất một năm."))
    }
    if refusals.isEmpty, from == last, !begins.isEmpty, !ends.isEmpty, ends <= begins {
      refusals.append(.input("ends", "Giờ kết thúc phải sau giờ bắt đầu (\(begins))."))
    }
    guard refusals.isEmpty, let from, let last else { throw Refusals(refusals) }
    (self.from, self.through, self.begins, self.ends) = (from, last, begins, ends)
  }

  private static func isHour(_ text: String) -> Bool { text.wholeMatch(of: #/([01]\d|2[0-3]):[0-5]\d/#) != nil }

  /// From when people are marked as present by themselves: an hour before it begins.
  public var opening: Instant {
    begins.isEmpty ? VietnamTime.start(of: from) : Self.instant(from, begins).adding(seconds: -Self.early)
  }

  /// When it is over.
  public var end: Instant {
    ends.isEmpty ? VietnamTime.start(of: through.adding(days: 1)) : Self.instant(through, ends)
  }

  private static func instant(_ day: Day, _ time: String) -> Instant {
    let parts = time.split(separator: ":").compactMap { Int($0) }
    return VietnamTime.instant(day, hour: parts.first ?? 0, minute: parts.last ?? 0)
  }

  /// `08:00 đến 11:30, 12/4/2024`; of several days both.
  public var text: String {
    if from == through {
      let hours = [begins, ends].filter { !$0.isEmpty }.joined(separator: " đến ")
      return [hours, from.short].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let first = [begins, from.short].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(first) đến \([ends, through.short].filter { !$0.isEmpty }.joined(separator: ", "))"
  }
}

extension EventTime {
  /// - Throws: `Refusal` for what is before there was the plan that it serves.
  public func requireSince(_ plan: Plan) throws {
    guard let first = plan.firstDay, from < first else { return }
    throw Refusal.input(
      "from", "Kế hoạch \(plan.shortTitle) có từ ngày \(first.short); việc của kế hoạch không thể trước ngày đó.")
  }
}

extension Plan {
  /// The first day on which something is done for it: the day on which it was issued or on which it begins, whichever
  /// comes first; nil for a plan of rounds of which nobody knows when it was issued.
  var firstDay: Day? { period.every == nil ? min(issued ?? period.from, period.from) : issued }
}
