/// How what counts for a target came, week by week, and where it leads if it goes on like that.
public struct TargetHistory: Hashable, Sendable {
  /// What was counted by the end of a week.
  public struct Week: Hashable, Sendable {
    /// Its first day; weeks run from the first day of the round on.
    public var first: Day
    public var last: Day
    /// What came in it.
    public var more: Int
    /// What there was at its end.
    public var total: Int
  }

  /// An estimate, no promise: what there will be at the end if each week brings what the weeks so far brought on
  /// average.
  public struct Projection: Hashable, Sendable {
    /// What one week brought on average, in tenths.
    public var tenthsPerWeek: Int
    public var weeksLeft: Int
    public var expected: Int
    public var deadline: Day

    /// The average in words: `3,2`.
    public var perWeek: String {
      let rest = tenthsPerWeek % 10
      return (tenthsPerWeek / 10).grouped + (rest == 0 ? "" : ",\(rest)")
    }
  }

  /// From the first day of the round to today or its deadline, the first first.
  public private(set) var weeks: [Week]
  /// Nil before a whole week has gone, and from the deadline on.
  public private(set) var projection: Projection?

  /// - Parameters:
  ///   - days: on which something came that counts now.
  ///   - start: the first day of the round.
  ///   - deadline: the last day on which something can come.
  ///   - most: that can ever be counted; nil without a bound.
  public init(_ days: [Day], from start: Day, until deadline: Day, today: Day, most: Int? = nil) {
    let end = min(today, deadline)
    (weeks, projection) = ([], nil)
    guard start <= end else { return }
    let first = min(days.min() ?? start, start)
    // What came after the last day, as an exception, counts to the last week.
    let last = max(0, end.days(since: first) / 7)
    var counts = [Int](repeating: 0, count: last + 1)
    for day in days { counts[min(last, max(0, day.days(since: first) / 7))] += 1 }
    var total = 0
    weeks = counts.enumerated().map { index, more in
      total += more
      let from = first.adding(days: index * 7)
      return Week(first: from, last: min(from.adding(days: 6), max(end, from)), more: more, total: total)
    }
    projection = Self.projection(total, from: first, until: deadline, today: today, most: most)
  }

  private static func projection(
    _ total: Int, from first: Day, until deadline: Day, today: Day, most: Int?
  ) -> Projection? {
    let (gone, left) = (today.days(since: first), deadline.days(since: today))
    guard gone >= 7, left > 0 else { return nil }
    let expected = total + total * left / gone
    return Projection(
      tenthsPerWeek: (total * 70 + gone / 2) / gone, weeksLeft: (left + 6) / 7,
      expected: most.map { min($0, expected) } ?? expected,
      deadline: deadline)
  }
}

extension Target {
  /// The days on which what counts came: each dossier, or of each unit the one by which it did its part.
  ///
  /// - Parameter submissions: of the dossiers that count, with their units.
  public func steps(_ submissions: [(unit: Unit.ID?, day: Day)]) -> [Day] {
    switch count {
    case .dossiers: return submissions.map(\.day)
    case .unitsWithDossier, .dossiersPerUnit:
      let least = leastOfUnit
      let byUnit = Dictionary(grouping: submissions.filter { $0.unit != nil }, by: \.unit)
      return byUnit.values.compactMap { own in
        own.count >= least ? own.map(\.day).sorted()[max(0, least - 1)] : nil
      }
    }
  }
}

extension Plan {
  /// The last day on which something can come that counts for a target: of its intake; of the round where what counts
  /// is judged first.
  public func deadline(of target: Target) -> Day {
    guard target.from == .submitted || target.from == .endorsed else { return period.through }
    return tracks.map(\.intake.until.lastDay).max() ?? period.through
  }
}
