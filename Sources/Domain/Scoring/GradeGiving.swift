/// Gives grades to groups of equal means, the best group first, in every way in which ties can be settled.
///
/// A group takes its best grades at once where places are enough. Where they are not, those who compete for the same
/// places (a contest) may get different grades, by the order in which they are served; each order leads to what is
/// left for the groups below. Everything that can happen is followed, so that a grade is open where it depends on how
/// a tie is settled, and only there.
struct GradeGiving {
  /// Those of a group whose grades depend on the order in which the council puts them.
  struct Contest {
    /// Their places in the group.
    var members: [Int]
    /// What is left of the best grade that each of them may get.
    var left: [Int]
    /// The council's order.
    var order: [Int]?
  }

  /// What a group was given.
  struct Given {
    /// For each of the group the grades that it may get, -1 for none.
    var grades: [Set<Int>]
    /// Those that the council can settle now: nothing above them is open.
    var contests: [Contest]
    /// What was left before the group was served and after it, in one of the ways in which that may go.
    var before: [Int]
    var after: [Int]
  }

  let places: Places
  /// What may be left in the rooms, by how ties above were settled.
  private var states: [[Int]]
  /// For each room, how many that are still to be served could take a place there.
  private var ahead: [Int]
  /// Too much is open to follow every way: from here on whatever can have a grade is open.
  private(set) var isBlurred = false
  /// How many steps may be taken to follow the ways in which ties can be settled.
  private var steps = 20_000
  private static let mostStates = 200

  init(_ places: Places, for contenders: some Sequence<Places.Contender>) {
    self.places = places
    states = [places.left]
    ahead = Array(repeating: 0, count: places.rooms.count)
    for contender in contenders { count(contender, 1) }
  }

  private mutating func count(_ contender: Places.Contender, _ change: Int) {
    for (cap, room) in contender.rooms.enumerated() where room >= 0 {
      if contender.options.contains(where: { places.capsOfGrade[$0].contains(cap) }) { ahead[room] += change }
    }
  }

  /// Serves the next group.
  ///
  /// - Parameter order: the council's order for exactly these of the group.
  mutating func serve(_ group: [Places.Contender], order: (Set<Int>) -> [Int]?) -> Given {
    let before = states[0]
    for contender in group { count(contender, -1) }
    if isBlurred {
      return Given(grades: group.map { Set($0.options + [-1]) }, contests: [], before: before, after: before)
    }
    if states.count == 1, serveAtOnce(group, &states[0]) {
      return Given(grades: given(group, before), contests: [], before: before, after: states[0])
    }
    var grades = group.map { _ in Set<Int>() }
    var contests: [Contest] = []
    var after: [[Int]] = []
    for state in states {
      let settled = settle(group, state, order)
      for index in group.indices { grades[index].formUnion(settled.grades[index]) }
      if states.count == 1 { contests = settled.contests }
      after += settled.after
    }
    states = distinct(after)
    if states.count > GradeGiving.mostStates {
      states = [states[0]]
      isBlurred = true
    }
    return Given(grades: grades, contests: contests, before: before, after: states[0])
  }

  /// Gives each its best grade where there are places for all.
  private func serveAtOnce(_ group: [Places.Contender], _ left: inout [Int]) -> Bool {
    if group.count == 1 {
      places.take(places.best(group[0], in: left), for: group[0], from: &left)
      return true
    }
    var taken = left
    for contender in group {
      let grade = places.best(contender, in: left)
      places.take(grade, for: contender, from: &taken)
      if grade >= 0, places.rooms(for: grade, of: contender).contains(where: { taken[$0] < 0 }) { return false }
    }
    left = taken
    return true
  }

  private func given(_ group: [Places.Contender], _ left: [Int]) -> [Set<Int>] {
    group.map { [places.best($0, in: left)] }
  }

  // MARK: One way from above

  private struct Settled {
    var grades: [Set<Int>]
    var contests: [Contest] = []
    var after: [[Int]]
  }

  private mutating func settle(
    _ group: [Places.Contender], _ left: [Int], _ order: (Set<Int>) -> [Int]?
  ) -> Settled {
    var rest = left
    if serveAtOnce(group, &rest) { return Settled(grades: given(group, left), after: [rest]) }
    let rivalry = Rivalry(group, places, left)
    var settled = Settled(grades: rivalry.chains.map { Set($0.prefix(1)) }, after: [])
    rest = left
    for index in rivalry.free { places.take(rivalry.chains[index][0], for: group[index], from: &rest) }
    settled.after = [rest]
    for members in rivalry.contests {
      let tree = OrderTree(members, group, places, rivalry, left, ahead)
      let ways = tree.follow(&steps)
      for (index, grades) in ways?.grades ?? members.map({ ($0, Set(rivalry.chains[$0])) }) {
        settled.grades[index] = grades
      }
      let open = members.filter { settled.grades[$0].count > 1 }
      guard !open.isEmpty, let order = order(Set(open)) else {
        if !open.isEmpty { settled.contests.append(contest(open, rivalry, left)) }
        go(on: ways.map { ways in ways.after.map { (tree.rooms, $0) } }, &settled.after)
        continue
      }
      settled.contests.append(contest(open, rivalry, left, order))
      for index in order + members.filter({ !open.contains($0) }) {
        let grade = places.best(group[index], in: rest)
        settled.grades[index] = [grade]
        for way in settled.after.indices { places.take(grade, for: group[index], from: &settled.after[way]) }
        places.take(grade, for: group[index], from: &rest)
      }
    }
    return settled
  }

  /// Takes what each way of a contest takes, which makes of each way so far as many; nil where they were not followed.
  private mutating func go(on ways: [(rooms: [Int], taken: [Int])]?, _ after: inout [[Int]]) {
    guard let ways, ways.count * after.count <= GradeGiving.mostStates else {
      isBlurred = true
      return
    }
    after = after.flatMap { state in
      ways.map { way in
        var state = state
        for (room, taken) in zip(way.rooms, way.taken) { state[room] -= taken }
        return state
      }
    }
  }

  private func contest(_ members: [Int], _ rivalry: Rivalry, _ left: [Int], _ order: [Int]? = nil) -> Contest {
    Contest(members: members, left: members.map { rivalry.left(for: $0, of: left) }, order: order)
  }

  /// The ways that differ in what they leave to the groups below.
  private func distinct(_ ways: [[Int]]) -> [[Int]] {
    guard ways.count > 1 else { return ways }
    var seen: Set<[Int]> = []
    return ways.filter { seen.insert(whatMatters(in: $0)).inserted }
  }

  /// More places than contenders are as good as any number, and places of a grade that is full for all are none.
  private func whatMatters(in left: [Int]) -> [Int] {
    let isFull = places.capsOfGrade.map { caps in
      caps.contains { cap in
        places.caps[cap].per == .round && places.rooms.indices.contains { places.rooms[$0].cap == cap && left[$0] <= 0 }
      }
    }
    let isUseless = places.caps.indices.map { cap in
      places.capsOfGrade.indices.allSatisfy { isFull[$0] || !places.capsOfGrade[$0].contains(cap) }
    }
    return left.indices.map { isUseless[places.rooms[$0].cap] ? 0 : min(left[$0], ahead[$0]) }
  }
}

/// Who of a group competes with whom when places are not enough for all.
struct Rivalry {
  /// For each of the group the grades that it may come to, from the best on; -1 at the end where it may get none.
  private(set) var chains: [[Int]]
  /// The rooms that may be too small.
  private(set) var tight: Set<Int> = []
  /// Those who compete with nobody.
  private(set) var free: [Int] = []
  /// Those who compete with each other, by contest.
  private(set) var contests: [[Int]] = []
  private let group: [Places.Contender]
  private let places: Places

  init(_ group: [Places.Contender], _ places: Places, _ left: [Int]) {
    self.group = group
    self.places = places
    chains = group.map { [places.best($0, in: left)] }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      tight = findTight(left)
      for index in group.indices {
        guard let last = chains[index].last, last >= 0,
          places.rooms(for: last, of: group[index]).contains(where: tight.contains)
        else { continue }
        chains[index].append(places.best(group[index], in: left, behind: last))
        isGrowing = true
      }
    }
    divide()
  }

  private func findTight(_ left: [Int]) -> Set<Int> {
    var wanted: [Int: Int] = [:]
    for index in group.indices { for room in rooms(index) { wanted[room, default: 0] += 1 } }
    return Set(wanted.filter { left[$0.key] < $0.value }.keys)
  }

  /// The rooms that one of the group may need.
  func rooms(_ index: Int) -> Set<Int> {
    Set(chains[index].filter { $0 >= 0 }.flatMap { places.rooms(for: $0, of: group[index]) })
  }

  private mutating func divide() {
    var contestOfRoom: [Int: Int] = [:]
    var found: [[Int]] = []
    for index in group.indices {
      let needed = rooms(index).filter(tight.contains)
      guard !needed.isEmpty else {
        free.append(index)
        continue
      }
      let joined = Set(needed.compactMap { contestOfRoom[$0] }).sorted()
      let contest = joined.first ?? found.count
      if joined.isEmpty { found.append([]) }
      found[contest].append(index)
      for other in joined.dropFirst() {
        found[contest] += found[other]
        found[other] = []
        for (room, owner) in contestOfRoom where owner == other { contestOfRoom[room] = contest }
      }
      for room in needed { contestOfRoom[room] = contest }
    }
    contests = found.filter { !$0.isEmpty }.map { $0.sorted() }
  }

  /// How many places are left of the best grade that one of the group may get.
  func left(for index: Int, of left: [Int]) -> Int {
    guard let best = chains[index].first, best >= 0 else { return 0 }
    return places.rooms(for: best, of: group[index]).map { left[$0] }.min() ?? 0
  }
}

/// Every order in which the members of a contest can be served, followed step by step. Members that are alike in all
/// that matters are served as one kind.
struct OrderTree {
  private struct Kind: Hashable {
    var options: [Int]
    var rooms: [Int]
  }

  private struct Step: Hashable {
    var waiting: [Int]
    var left: [Int]
  }

  /// Which grades each member may get, and what may be taken from the rooms that matter.
  struct Ways {
    var grades: [(member: Int, grades: Set<Int>)]
    var after: [[Int]]
  }

  private let places: Places
  private var kinds: [Kind] = []
  private var members: [[Int]] = []
  /// The rooms that matter: those that may be too small, here or for those below.
  let rooms: [Int]
  private let start: [Int]

  init(
    _ contest: [Int], _ group: [Places.Contender], _ places: Places, _ rivalry: Rivalry, _ left: [Int], _ ahead: [Int]
  ) {
    self.places = places
    var wanted: [Int: Int] = [:]
    for index in contest { for room in rivalry.rooms(index) { wanted[room, default: 0] += 1 } }
    rooms = wanted.filter { room, count in
      rivalry.tight.contains(room) || (ahead[room] > 0 && left[room] - count < ahead[room])
    }.keys.sorted()
    start = rooms.map { left[$0] }
    let places = Dictionary(uniqueKeysWithValues: rooms.enumerated().map { ($1, $0) })
    var numbers: [Kind: Int] = [:]
    for index in contest {
      let kind = Kind(
        options: rivalry.chains[index].filter { $0 >= 0 },
        rooms: group[index].rooms.map { places[$0] ?? -1 })
      let number = numbers[kind] ?? kinds.count
      if number == kinds.count {
        numbers[kind] = number
        kinds.append(kind)
        members.append([])
      }
      members[number].append(index)
    }
  }

  /// Follows every order; nil when that would take more steps than are left.
  func follow(_ steps: inout Int) -> Ways? {
    var grades = kinds.map { _ in Set<Int>() }
    var ends: Set<[Int]> = []
    var seen: Set<Step> = []
    var open = [Step(waiting: members.map(\.count), left: start)]
    while let step = open.popLast() {
      steps -= 1
      guard steps > 0 else { return nil }
      guard let next = next(step, &grades) else {
        ends.insert(zip(start, step.left).map { $0 - $1 })
        continue
      }
      open += next.filter { seen.insert($0).inserted }
    }
    return Ways(
      grades: kinds.indices.flatMap { kind in members[kind].map { ($0, grades[kind]) } },
      after: ends.sorted { $0.lexicographicallyPrecedes($1) })
  }

  /// What follows when any of those who wait is served next; nil when nobody waits.
  private func next(_ step: Step, _ grades: inout [Set<Int>]) -> [Step]? {
    var next: [Step] = []
    for kind in kinds.indices where step.waiting[kind] > 0 {
      let contender = Places.Contender(options: kinds[kind].options, rooms: kinds[kind].rooms)
      let grade = places.best(contender, in: step.left)
      grades[kind].insert(grade)
      var served = step
      if grade < 0 {
        // Nothing is left for these, in any order of the others.
        served.waiting[kind] = 0
        return [served]
      }
      served.waiting[kind] -= 1
      places.take(grade, for: contender, from: &served.left)
      next.append(served)
    }
    return next.isEmpty ? nil : next
  }
}
