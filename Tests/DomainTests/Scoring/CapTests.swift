import Domain
import TestSupport
import Testing

/// A small round: a few dossiers, grades with floors, caps over several grades and in several places.
private struct Round {
  var grades: [Grade]
  var caps: [Cap]
  var candidates: [Candidate<Int>]

  init(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    let ids: [Grade.ID] = ["nhat", "nhi", "ba"]
    let isByOrder = pick(3) == 0
    grades = ids.enumerated().map { index, id in
      Grade(id: id, name: id.description, mean: isByOrder ? nil : Points([82, 80, 79][index]), source: .clause("I"))
    }
    let scopes = Cap.Scope.allCases
    caps = ids.map { Cap(grades: [$0], atMost: .places(1 + pick(3)), per: .round, source: .clause("II")) }
    for number in 0..<pick(4) {
      let some = ids.filter { _ in pick(2) == 0 }
      caps.append(
        Cap(
          grades: some.isEmpty ? ids : some,
          atMost: pick(4) == 0 ? .share(Fraction.half, of: .recognised) : .places(1 + pick(2)),
          per: scopes[pick(scopes.count)], source: .clause("III.\(number)")))
    }
    candidates = (0..<(3 + pick(5))).map { key in
      let mean = Mean(Points(79 + pick(4)))
      var score = Score(
        ballots: 5, mean: mean, verdict: pick(8) == 0 ? .notRecognised(.belowMinimum(Points(90))) : .recognised)
      if pick(4) == 0 {
        score.shortfalls = [
          Shortfall(grade: ids[pick(2)], criterion: "moi", mean: Mean(Points(3)), least: Mean(Points(5)))
        ]
      }
      let units = ["u1", "u2"].map { Belonging.Named(key: $0, name: "Đơn vị \($0)") }
      return Candidate(
        key, score,
        Belonging(
          track: ["dot-1", "dot-2"][pick(2)], field: ["y-te", "giao-duc"][pick(2)],
          unit: pick(4) == 0 ? nil : units[pick(2)], cluster: pick(2) == 0 ? nil : units[0]))
    }
  }

  func ranking(orders: [[Int]] = []) -> Ranking<Int> {
    Ranking(candidates, grades: grades, caps: caps, orders: orders)
  }

  private func place(_ belonging: Belonging, _ scope: Cap.Scope) -> String? {
    switch scope {
    case .round: ""
    case .track: belonging.track?.description
    case .field: belonging.field?.description
    case .unit: belonging.unit?.key
    case .cluster: belonging.cluster?.key
    }
  }

  /// How many grades of a cap may be given where it counts that dossier; nil where it does not.
  func size(of cap: Cap, for candidate: Candidate<Int>) -> Int? {
    guard let place = place(candidate.belonging, cap.per) else { return nil }
    let counted = candidates.filter { self.place($0.belonging, cap.per) == place }
    return cap.places(
      recognised: counted.count { $0.score.verdict == .recognised }, judged: counted.count)
  }

  /// How many of the given grades a cap counts where it counts that dossier.
  func used(_ cap: Cap, for candidate: Candidate<Int>, _ given: [Int: Grade.ID]) -> Int {
    let place = place(candidate.belonging, cap.per)
    return candidates.count {
      self.place($0.belonging, cap.per) == place && given[$0.key].map(cap.grades.contains) ?? false
    }
  }

  func qualifies(_ candidate: Candidate<Int>, _ grade: Grade) -> Bool {
    candidate.score.verdict == .recognised && grade.admits(candidate.score.mean)
      && !candidate.score.shortfalls.contains { $0.grade == grade.id }
  }

  /// Serves dossiers in exactly that order, by the words of the rule.
  func served(_ order: [Candidate<Int>]) -> [Int: Grade.ID] {
    var given: [Int: Grade.ID] = [:]
    for candidate in order {
      given[candidate.key] =
        grades.first { grade in
          qualifies(candidate, grade)
            && caps.allSatisfy { cap in
              guard cap.grades.contains(grade.id), let size = size(of: cap, for: candidate) else { return true }
              return used(cap, for: candidate, given) < size
            }
        }?.id
    }
    return given
  }

  /// What each dossier gets over all ways of settling all ties.
  func everyWay() -> [Int: Set<Grade.ID?>] {
    let groups = Dictionary(grouping: candidates) { $0.score.mean ?? Mean(.zero) }.sorted { $0.key > $1.key }
    var orders: [[Candidate<Int>]] = [[]]
    for group in groups {
      orders = orders.flatMap { order in permutations(group.value).map { order + $0 } }
    }
    var ways: [Int: Set<Grade.ID?>] = [:]
    for order in orders {
      let given = served(order)
      for candidate in candidates { ways[candidate.key, default: []].insert(given[candidate.key]) }
    }
    return ways
  }
}

private func permutations<T>(_ items: [T]) -> [[T]] {
  guard items.count > 1 else { return [items] }
  return items.indices.flatMap { index in
    var rest = items
    let first = rest.remove(at: index)
    return permutations(rest).map { [first] + $0 }
  }
}

@Suite("Caps and floors")
struct CapTests {
  @Test("A grade is open where it depends on how a tie is settled, and only there", arguments: 0..<600)
  func openness(seed: Int) {
    let round = Round(seed: seed)
    let ways = round.everyWay()
    for standing in round.ranking().standings {
      let possible = ways[standing.key] ?? []
      #expect(standing.isOpen == (possible.count > 1), "\(standing.key): \(possible)")
      if possible.count == 1 { #expect([standing.grade] == possible) }
    }
  }

  @Test("Settling one tie after another, the best first, leaves nothing open", arguments: 0..<600)
  func settling(seed: Int) {
    var random = SplitMix(seed: UInt64(seed) + 5000)
    let round = Round(seed: seed)
    var orders: [[Int]] = []
    var ranking = round.ranking()
    while !ranking.isSettled, orders.count < 20 {
      guard let tie = ranking.ties.first else { break }
      orders.append(tie.map(\.key).shuffled(using: &random))
      ranking = round.ranking(orders: orders)
      #expect(ranking.settled.count == orders.count)
    }
    #expect(ranking.isSettled)
    let given = Dictionary(uniqueKeysWithValues: ranking.standings.compactMap { s in s.grade.map { (s.key, $0) } })
    for candidate in round.candidates {
      for cap in round.caps {
        guard let size = round.size(of: cap, for: candidate) else { continue }
        #expect(round.used(cap, for: candidate, given) <= size, "no cap is exceeded")
      }
    }
    let byKey = Dictionary(uniqueKeysWithValues: round.candidates.map { ($0.key, $0) })
    for standing in ranking.standings {
      guard let candidate = byKey[standing.key], standing.isRecognised else { continue }
      let got = round.grades.firstIndex { $0.id == standing.grade } ?? round.grades.count
      for grade in round.grades[..<got] where grade.admits(standing.score.mean) {
        let held = standing.reasons.contains { reason in
          switch reason {
          case .capFull(grade.id, let full):
            full.cap.grades.contains(grade.id) && round.size(of: full.cap, for: candidate) == full.places
              && round.used(full.cap, for: candidate, given) == full.places
          case .belowFloor(let short): short.grade == grade.id
          default: false
          }
        }
        #expect(held, "\(standing.key) stands below \(grade.id) because of a cap or floor that is named")
      }
    }
  }

  @Test("The order of the input does not matter", arguments: 0..<200)
  func inputOrder(seed: Int) {
    var random = SplitMix(seed: UInt64(seed) + 9000)
    var round = Round(seed: seed)
    let ranking = round.ranking()
    round.candidates.shuffle(using: &random)
    #expect(round.ranking() == ranking)
  }

  @Test("Below a floor of the grade a dossier competes for the next")
  func floors() {
    let grades = [
      Grade(id: "A", name: "A", mean: Points(80), floors: .init(each: .share(.half)), source: .clause("I")),
      Grade(id: "B", name: "B", mean: Points(70), source: .clause("I")),
    ]
    let sheet = Sheet(criteria: [
      Criterion(id: "moi", name: "Mới", max: Points(20), source: .clause("I")),
      Criterion(id: "ich", name: "Ích", max: Points(80), source: .clause("I")),
    ])
    let scoring = Scoring(
      method: .points(outOf: Points(100)), sheets: [sheet],
      validity: .init(atLeast: .half, of: .members, source: .clause("I")), source: .clause("I"))
    func score(_ points: [Int]) -> Score {
      scoring.score(
        [points.map { Points($0) }], on: sheet, members: 1, marks: Scoring.Marks(minimum: Points(50), grades: grades))
    }
    let ranking = Ranking([Candidate(1, score([9, 80])), Candidate(2, score([10, 75]))], grades: grades)
    #expect(ranking.standings.map(\.grade) == ["B", "A"])
    #expect(
      ranking.standings[0].reasons
        == [.belowFloor(Shortfall(grade: "A", criterion: "moi", mean: Mean(Points(9)), least: Mean(Points(10))))])
  }

  @Test("Many equal means in many units are told open at once, not followed for ever")
  func bounded() {
    let grade = Grade(id: "A", name: "A", mean: nil, source: .clause("I"))
    let caps = [
      Cap(grades: ["A"], atMost: .places(20), per: .round, source: .clause("I")),
      Cap(grades: ["A"], atMost: .places(1), per: .unit, source: .clause("I")),
      Cap(grades: ["A"], atMost: .places(3), per: .field, source: .clause("I")),
    ]
    let candidates = (0..<10_000).map { key in
      Candidate(
        key, Score(ballots: 1, mean: Mean(Points(80 - key / 5000)), verdict: .recognised),
        Belonging(field: key % 2 == 0 ? "y-te" : "giao-duc", unit: .init(key: "\(key % 97)", name: "")))
    }
    let ranking = Ranking(candidates, grades: [grade], caps: caps)
    #expect(ranking.standings.count(where: \.isOpen) >= 5000)
    #expect(!ranking.ties.isEmpty)
  }
}
