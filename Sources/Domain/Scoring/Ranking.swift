/// Where a dossier stands after the council's scoring, and why.
public struct Standing<Key: Hashable & Sendable>: Hashable, Sendable {
  /// Why it stands where it stands.
  public enum Reason: Hashable, Sendable {
    case score(Score.Reason)
    case tooFewBallots(ballots: Int, needed: Int)
    /// Its markers differ more than the plan allows, and that is not settled.
    case unsettled(Score.Unsettled)
    /// A mean is so low that the plan warns of it.
    case warning(Score.Warning)
    /// It qualifies for the grade, but a cap that covers it is full.
    case capFull(Grade.ID, FullCap)
    /// It reaches the mean of the grade, but not one of its floors.
    case belowFloor(Shortfall)
    /// It is below the minimum of the grade.
    case belowGrade(Grade.ID, minimum: Points)
    /// It shares its mean with others, and the grade has not enough places for all.
    case tie(Grade.ID, places: Int, contenders: Int)
    /// Its grade follows from the list of the round.
    case gradedLater
    /// Its grade depends on how a tie above it is settled.
    case dependsOnTie
    /// It shared its mean where places were not enough; the council ordered the contenders.
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

/// A cap without a place left, where it holds.
public struct FullCap: Hashable, Sendable {
  public var cap: Cap
  /// How many places it had.
  public var places: Int
  /// Where it holds, unless for the whole round: the track or field, or the name of the unit or cluster.
  public var track: Track.ID?
  public var field: Category.ID?
  public var body: String?

  public init(
    cap: Cap, places: Int, track: Track.ID? = nil, field: Category.ID? = nil, body: String? = nil
  ) {
    (self.cap, self.places) = (cap, places)
    (self.track, self.field, self.body) = (track, field, body)
  }
}

/// A dossier with its result, as it competes for grades.
public struct Candidate<Key: Hashable & Sendable>: Sendable {
  public var key: Key
  public var score: Score
  /// What caps count it by.
  public var belonging: Belonging

  public init(_ key: Key, _ score: Score, _ belonging: Belonging = Belonging()) {
    (self.key, self.score, self.belonging) = (key, score, belonging)
  }
}

/// A dossier of the round that an earlier decision graded, or left without a grade.
public struct EarlierGrade: Hashable, Sendable {
  public var grade: Grade.ID?
  public var isRecognised: Bool
  public var belonging: Belonging

  public init(_ grade: Grade.ID?, isRecognised: Bool = true, _ belonging: Belonging = Belonging()) {
    (self.grade, self.isRecognised, self.belonging) = (grade, isRecognised, belonging)
  }
}

/// The list of results: every dossier with its standing, best first.
public struct Ranking<Key: Hashable & Comparable & Sendable>: Hashable, Sendable {
  /// Equal means among which there are not enough places for all.
  public struct Tie: Hashable, Sendable {
    /// Those whose grades depend on how it is settled.
    public var members: [Key]
    /// The council's order, once there is one.
    public var order: [Key]?
  }

  public private(set) var standings: [Standing<Key>]
  public let grades: [Grade]
  /// The ties that can be settled now, and those that were: nothing above them is open.
  public private(set) var contests: [Tie]

  /// Ranks dossiers and gives grades from high to low.
  ///
  /// Dossiers are served by falling mean; each takes the best grade whose minimum and floors it meets and for which no
  /// cap that covers it is full, so one that finds A full competes for B. Where equal means compete for places that are
  /// not enough, those whose grade depends on the order are open until the council gives one; so are those
  /// below who would get another grade by another order, and nobody else (`GradeGiving`).
  ///
  /// - Parameters:
  ///   - earlier: dossiers of the same round that earlier decisions graded: their places are taken.
  ///   - orders: the council's orders for ties; one that does not name exactly the open ones has no effect.
  public init(
    _ candidates: [Candidate<Key>], grades: [Grade], caps: [Cap] = [], earlier: [EarlierGrade] = [],
    orders: [[Key]] = []
  ) {
    self.grades = grades
    let ranked = candidates.filter(\.score.isRanked).sorted { Ranking.isBefore($0, $1) }
    var places = Places(grades, caps)
    let rooms = ranked.map { places.rooms(of: $0.belonging) }
    let given = earlier.map { entry in (entry, places.rooms(of: entry.belonging)) }
    places.open(
      for: zip(ranked, rooms).map { ($1, $0.score.verdict == .recognised) } + given.map { ($1, $0.isRecognised) },
      given: given.compactMap { entry, rooms in
        grades.firstIndex { $0.id == entry.grade }.map { (rooms, $0) }
      })
    let entries = zip(ranked, rooms).map { candidate, rooms in
      Entry(
        key: candidate.key, score: candidate.score,
        contender: Places.Contender(options: Ranking.options(of: candidate.score, grades), rooms: rooms))
    }
    var giving = GradeGiving(places, for: entries.lazy.map(\.contender))
    let orders = Dictionary(orders.map { (Set($0), $0) }, uniquingKeysWith: { $1 })
    standings = []
    contests = []
    standings.reserveCapacity(candidates.count)
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].score.mean == entries[start].score.mean { end += 1 }
      serve(entries[start..<end], rank: start + 1, from: &giving, orders)
      start = end
    }
    standings += candidates.filter { !$0.score.isRanked }.sorted { $0.key < $1.key }.map {
      Standing(key: $0.key, score: $0.score, prize: .zero, isOpen: false, reasons: $0.score.reasons())
    }
  }

  private struct Entry {
    var key: Key
    var score: Score
    var contender: Places.Contender
  }

  /// The standings that the council can settle now, tie by tie.
  public var ties: [[Standing<Key>]] { standings(of: contests.filter { $0.order == nil }) }

  /// Those of the ties that the council has settled.
  public var settled: [[Standing<Key>]] { standings(of: contests.filter { $0.order != nil }) }

  /// Whether no grade is open.
  public var isSettled: Bool { !standings.contains(where: \.isOpen) }

  /// The standings of some of the dossiers alone.
  public func only(_ keys: Set<Key>) -> Ranking {
    var some = self
    some.standings = standings.filter { keys.contains($0.key) }
    return some
  }

  /// The same without grades, which follow from a list that is not complete yet.
  public var withoutGrades: Ranking {
    var bare = self
    bare.contests = []
    for index in bare.standings.indices where standings[index].isRecognised {
      bare.standings[index].grade = nil
      bare.standings[index].prize = .zero
      bare.standings[index].isOpen = false
      bare.standings[index].reasons = [.gradedLater]
    }
    return bare
  }

  private func standings(of ties: [Tie]) -> [[Standing<Key>]] {
    ties.map { tie in
      let members = Set(tie.members)
      return standings.filter { members.contains($0.key) }
    }
  }

  /// How many places of each grade are given for certain, and what their prizes come to.
  public var prizes: [(grade: Grade, count: Int, total: Dong)] {
    let counts = Dictionary(standings.compactMap(\.grade).map { ($0, 1) }, uniquingKeysWith: +)
    return grades.map { ($0, counts[$0.id] ?? 0, (counts[$0.id] ?? 0) * $0.prize) }
  }

  private static func isBefore(_ a: Candidate<Key>, _ b: Candidate<Key>) -> Bool {
    guard let left = a.score.mean, let right = b.score.mean, left != right else { return a.key < b.key }
    return right < left
  }

  /// The grades whose minimum and floors the dossier meets.
  private static func options(of score: Score, _ grades: [Grade]) -> [Int] {
    guard score.verdict == .recognised, let mean = score.mean else { return [] }
    return grades.indices.filter { index in
      grades[index].admits(mean) && !score.shortfalls.contains { $0.grade == grades[index].id }
    }
  }

  private mutating func serve(
    _ group: ArraySlice<Entry>, rank: Int, from giving: inout GradeGiving, _ orders: [Set<Key>: [Key]]
  ) {
    let recognised = group.filter { $0.score.verdict == .recognised }
    let given = giving.serve(recognised.map(\.contender)) { open in
      guard let order = orders[Set(open.map { recognised[$0].key })] else { return nil }
      let numbers = Dictionary(uniqueKeysWithValues: open.map { (recognised[$0].key, $0) })
      return order.compactMap { numbers[$0] }
    }
    contests += given.contests.map { contest in
      Tie(members: contest.members.map { recognised[$0].key }, order: contest.order?.map { recognised[$0].key })
    }
    for (index, entry) in recognised.enumerated() {
      let isOpen = given.grades[index].count > 1
      let grade = isOpen ? nil : given.grades[index].first.flatMap { $0 < 0 ? nil : grades[$0] }
      standings.append(
        Standing(
          key: entry.key, score: entry.score, rank: rank, grade: grade?.id, prize: grade?.prize ?? .zero,
          isOpen: isOpen, reasons: reasons(entry, index, given, giving.places)))
    }
    standings += group.filter { $0.score.verdict != .recognised }.map {
      Standing(key: $0.key, score: $0.score, rank: rank, prize: .zero, isOpen: false, reasons: $0.score.reasons())
    }
  }

  // MARK: Why

  private func reasons(
    _ entry: Entry, _ index: Int, _ given: GradeGiving.Given, _ places: Places
  ) -> [Standing<Key>.Reason] {
    let possible = given.grades[index]
    let contest = given.contests.first { $0.members.contains(index) }
    if possible.count > 1 {
      guard let contest, let place = contest.members.firstIndex(of: index),
        let best = possible.filter({ $0 >= 0 }).min()
      else { return [.dependsOnTie] }
      return [.tie(grades[best].id, places: contest.left[place], contenders: contest.members.count)]
    }
    var reasons: [Standing<Key>.Reason] = []
    let got = possible.first ?? -1
    for above in got < 0 ? grades.indices : grades.indices.prefix(got) {
      if entry.contender.options.contains(above) {
        reasons += full(above, entry.contender, got, given, places).map { .capFull(grades[above].id, $0) }
      } else if grades[above].admits(entry.score.mean) {
        reasons += entry.score.shortfalls.filter { $0.grade == grades[above].id }.map { .belowFloor($0) }
      }
    }
    if reasons.isEmpty { reasons += below(got, entry.score) }
    reasons += entry.score.warnings.map { .warning($0) }
    if let contest, let order = contest.order, let place = order.firstIndex(of: index) {
      reasons.append(.ordered(place: place + 1, of: order.count))
    }
    return reasons
  }

  /// The caps that were full when it was served.
  private func full(
    _ grade: Int, _ contender: Places.Contender, _ got: Int, _ given: GradeGiving.Given, _ places: Places
  ) -> [FullCap] {
    let needed = places.rooms(for: grade, of: contender)
    let own = got < 0 ? [] : places.rooms(for: got, of: contender)
    var full = needed.filter { given.before[$0] <= 0 }
    if full.isEmpty { full = needed.filter { given.after[$0] <= 0 && !own.contains($0) } }
    if full.isEmpty { full = needed.filter { given.after[$0] <= 0 } }
    return full.map { room in
      let room = places.rooms[room]
      return FullCap(
        cap: places.caps[room.cap], places: room.size, track: room.track, field: room.field, body: room.name)
    }
  }

  /// The nearest grade whose minimum it does not reach.
  private func below(_ got: Int, _ score: Score) -> [Standing<Key>.Reason] {
    let above = got < 0 ? grades[...] : grades.prefix(got)
    return above.last { !$0.admits(score.mean) }.flatMap { grade in
      grade.mean.map { [.belowGrade(grade.id, minimum: $0)] }
    } ?? []
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
    case .notRecognised(let reason): [.score(reason)] + warnings.map { .warning($0) }
    case .invalid(let ballots, let needed):
      [unsettled.map { .unsettled($0) } ?? .tooFewBallots(ballots: ballots, needed: needed)]
    }
  }
}
