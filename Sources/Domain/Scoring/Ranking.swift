/// Where a dossier stands after the council's scoring, and why.
public struct Standing<Key: Hashable & Sendable>: Hashable, Sendable {
  /// Why it stands where it stands.
  public enum Reason: Hashable, Sendable {
    case score(Score.Reason)
    case tooFewBallots(ballots: Int, needed: Int)
    /// Its markers lie further apart than the plan allows, and one more has to mark it.
    case markersApart(by: Mean)
    /// It qualifies for the grade, whose places are taken.
    case gradeFull(Grade.ID, cap: Int)
    /// It is below the minimum of the grade.
    case belowGrade(Grade.ID, minimum: Points)
    /// It shares its mean with others across the last place of the grade.
    case tie(Grade.ID, places: Int, contenders: Int)
    /// It shared its mean across a last place; the council ordered the contenders.
    case ordered(place: Int, of: Int)
  }

  public var key: Key
  public var score: Score
  /// 1 for the best mean; equal means share a rank. Nil for what has no valid result.
  public var rank: Int?
  public var grade: Grade.ID?
  public var prize: Dong
  /// True while an unresolved tie leaves the grade open; `grade` is nil then.
  public var isOpen: Bool
  public var reasons: [Reason]

  public var isRecognised: Bool { score.verdict == .recognised }
}

/// The result sheet of a council: every dossier with its standing, best first.
public struct Ranking<Key: Hashable & Comparable & Sendable>: Hashable, Sendable {
  public var standings: [Standing<Key>]
  public var grades: [Grade]

  /// Ranks dossiers and fills the grades from high to low (TD-3).
  ///
  /// Dossiers are served by falling mean; each takes the highest grade whose minimum it reaches and which has a place
  /// left, so one that finds A full competes for B. Equal means are served together: the group takes the places left
  /// in its highest grade, then those of the next, and so on. When that gives its members different grades the whole
  /// group is open until the council orders it. How many places a group takes of each grade does not depend on how
  /// its tie is settled, so everyone below it is graded for certain all the same.
  ///
  /// - Parameters:
  ///   - taken: places that earlier decisions of the same plan have given.
  ///   - orders: the council's orders for ties; one that does not name exactly an open group has no effect.
  public init(
    _ scores: [(key: Key, score: Score)], grades: [Grade], taken: [Grade.ID: Int] = [:], orders: [[Key]] = []
  ) {
    self.grades = grades
    let ranked = scores.filter { $0.score.isRanked }.sorted { Ranking.isBefore($0, $1) }
    let unranked = scores.filter { !$0.score.isRanked }.sorted { $0.key < $1.key }
    var places = Places(grades, taken: taken)
    let orders = Dictionary(orders.map { (Set($0), $0) }, uniquingKeysWith: { $1 })
    standings = []
    standings.reserveCapacity(scores.count)
    var start = 0
    while start < ranked.count {
      var end = start + 1
      while end < ranked.count, ranked[end].score.mean == ranked[start].score.mean { end += 1 }
      serve(ranked[start..<end], rank: start + 1, from: &places, orders)
      start = end
    }
    standings += unranked.map { entry in
      Standing(key: entry.key, score: entry.score, prize: .zero, isOpen: false, reasons: entry.score.reasons())
    }
  }

  /// The standings that an unresolved tie leaves open, group by group.
  public var ties: [[Standing<Key>]] {
    Dictionary(grouping: standings.filter(\.isOpen)) { $0.rank ?? 0 }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// How many places of each grade are given for certain, and what their prizes come to.
  public var prizes: [(grade: Grade, count: Int, total: Dong)] {
    grades.map { grade in
      let count = standings.count { $0.grade == grade.id }
      return (grade, count, count * grade.prize)
    }
  }

  private static func isBefore(_ a: (key: Key, score: Score), _ b: (key: Key, score: Score)) -> Bool {
    guard let left = a.score.mean, let right = b.score.mean, left != right else { return a.key < b.key }
    return right < left
  }

  private mutating func serve(
    _ group: ArraySlice<(key: Key, score: Score)>, rank: Int, from places: inout Places, _ orders: [Set<Key>: [Key]]
  ) {
    guard let first = group.first, let mean = first.score.mean else { return }
    let recognised = group.filter { $0.score.verdict == .recognised }
    let others = group.filter { $0.score.verdict != .recognised }
    let allotted = places.take(recognised.count, mean: mean)
    let isDivided = allotted.contains { $0 != allotted.first }
    let order = isDivided ? orders[Set(recognised.map(\.key))] : nil
    for (index, entry) in recognised.enumerated() {
      let place = order?.firstIndex(of: entry.key) ?? index
      let isOpen = isDivided && order == nil
      let grade = isOpen ? nil : allotted[place]
      var reasons = places.reasons(above: grade.map(\.id), mean: mean)
      if isOpen, let contested = allotted[0] {
        reasons = [
          .tie(contested.id, places: allotted.count { $0 == allotted[0] }, contenders: allotted.count)
        ]
      } else if order != nil {
        reasons.append(.ordered(place: place + 1, of: allotted.count))
      }
      standings.append(
        Standing(
          key: entry.key, score: entry.score, rank: rank, grade: grade?.id, prize: grade?.prize ?? .zero,
          isOpen: isOpen, reasons: reasons))
    }
    standings += others.map {
      Standing(key: $0.key, score: $0.score, rank: rank, prize: .zero, isOpen: false, reasons: $0.score.reasons())
    }
  }

  /// The places of the grades while they are being filled.
  private struct Places {
    let grades: [Grade]
    private var left: [Int]

    init(_ grades: [Grade], taken: [Grade.ID: Int]) {
      self.grades = grades
      left = grades.map { grade in grade.cap.map { max(0, $0 - (taken[grade.id] ?? 0)) } ?? Int.max }
    }

    /// Takes places for a group of equal means: the grade of each in the order of service, nil for no grade.
    mutating func take(_ count: Int, mean: Mean) -> [Grade?] {
      var allotted: [Grade?] = []
      allotted.reserveCapacity(count)
      for (index, grade) in grades.enumerated() where mean >= grade.mean && allotted.count < count {
        let taken = min(left[index], count - allotted.count)
        left[index] -= left[index] == Int.max ? 0 : taken
        allotted += Array(repeating: grade, count: taken)
      }
      return allotted + Array(repeating: nil, count: count - allotted.count)
    }

    /// Why it is not one grade higher: full grades it qualifies for, and the first one it falls short of.
    func reasons(above grade: Grade.ID?, mean: Mean) -> [Standing<Key>.Reason] {
      let above = grades.prefix { $0.id != grade }
      let full = above.filter { mean >= $0.mean }.map { Standing<Key>.Reason.gradeFull($0.id, cap: $0.cap ?? 0) }
      let short = above.last { mean < $0.mean }.map {
        Standing<Key>.Reason.belowGrade($0.id, minimum: $0.mean)
      }
      return full + (full.isEmpty ? [short].compactMap { $0 } : [])
    }
  }
}

extension Score {
  /// Whether it has a mean that can be ranked.
  var isRanked: Bool {
    if case .invalid = verdict { false } else { mean != nil }
  }

  func reasons<Key>() -> [Standing<Key>.Reason] {
    switch verdict {
    case .recognised: []
    case .notRecognised(let reason): [.score(reason)]
    case .invalid(let ballots, let needed):
      [spread.map { .markersApart(by: $0) } ?? .tooFewBallots(ballots: ballots, needed: needed)]
    }
  }
}
