import Domain
import TestSupport
import Testing

/// Grades as Tam Điệp's plan has them (II.3.1).
private let grades = [
  Grade(id: "A", name: "Loại A", mean: Points(80), prize: Dong(2_000_000), source: .clause("II.3.1")),
  Grade(id: "B", name: "Loại B", mean: Points(70), prize: Dong(1_000_000), source: .clause("II.3.1")),
  Grade(id: "C", name: "Loại C", mean: Points(60), prize: Dong(500_000), source: .clause("II.3.1")),
]

private let caps = [cap("A", 5), cap("B", 10), cap("C", 10)]

private func cap(_ grade: Grade.ID, _ places: Int) -> Cap {
  Cap(grades: [grade], atMost: .places(places), per: .round, source: .clause("II.3.1"))
}

private func score(_ hundredths: Int, over count: Int = 1) -> Score {
  let mean = Mean(sum: Points(hundredths: hundredths), count: count) ?? Mean(.zero)
  return Score(
    ballots: 9, mean: mean, verdict: mean >= Points(50) ? .recognised : .notRecognised(.belowMinimum(Points(50))))
}

private func rank(_ points: [Int], taken: [Grade.ID: Int] = [:], orders: [[Int]] = []) -> Ranking<Int> {
  Ranking(
    points.enumerated().map { Candidate($0.offset, score($0.element * 100)) }, grades: grades, caps: caps,
    earlier: taken.flatMap { Array(repeating: EarlierGrade($0), count: $1) }, orders: orders)
}

extension Ranking<Int> {
  fileprivate var gradesByKey: [String] {
    standings.sorted { $0.key < $1.key }.map {
      $0.isOpen ? "?" : $0.grade?.description ?? ($0.isRecognised ? "-" : "x")
    }
  }
}

@Suite("Grades within their places")
struct RankingTests {
  @Test("The sixth A goes to B when A has five places")
  func sixthASpills() {
    let ranking = rank([95, 94, 93, 92, 91, 90, 75])
    #expect(ranking.gradesByKey == ["A", "A", "A", "A", "A", "B", "B"])
    #expect(ranking.standings[5].reasons == [.capFull("A", FullCap(cap: caps[0], places: 5))])
  }

  @Test("79,99 is not A; 50 is recognised without a grade; 49 is not recognised")
  func minimaHold() {
    let ranking = Ranking(
      [score(8000), score(7999), score(5000), score(4900)].enumerated().map { Candidate($0.offset, $0.element) },
      grades: grades, caps: caps)
    #expect(ranking.gradesByKey == ["A", "B", "-", "x"])
  }

  @Test("All places full cost 25.000.000 đồng")
  func prizesAddUp() {
    let ranking = rank(Array((60...99).reversed()))
    #expect(ranking.prizes.map(\.count) == [5, 10, 10])
    #expect(ranking.prizes.reduce(Dong.zero) { $0 + $1.total } == Dong(25_000_000))
  }

  @Test("Equal means across the last A are open, and everyone below is graded for certain")
  func tiesAreOpen() {
    let ranking = rank([95, 94, 93, 92, 83, 83, 82])
    #expect(ranking.gradesByKey == ["A", "A", "A", "A", "?", "?", "B"])
    #expect(ranking.ties.map { $0.map(\.key) } == [[4, 5]])
    #expect(ranking.standings[4].reasons == [.tie("A", places: 1, contenders: 2)])
  }

  @Test("The council's order settles a tie; an order for something else has no effect")
  func ordersSettleTies() {
    #expect(rank([95, 94, 93, 92, 83, 83, 82], orders: [[5, 4]]).gradesByKey == ["A", "A", "A", "A", "B", "A", "B"])
    #expect(rank([95, 94, 93, 92, 83, 83, 82], orders: [[5, 6]]).gradesByKey == ["A", "A", "A", "A", "?", "?", "B"])
  }

  @Test("Equal means that all find a place are not open")
  func harmlessTies() {
    #expect(rank([83, 83, 83]).gradesByKey == ["A", "A", "A"])
    #expect(rank([83, 83, 83]).standings.map(\.rank) == [1, 1, 1])
  }

  @Test("Places that an earlier decision gave are not given again")
  func takenPlaces() {
    #expect(rank([95, 94], taken: ["A": 4]).gradesByKey == ["A", "B"])
    #expect(rank([95], taken: ["A": 5, "B": 10, "C": 10]).gradesByKey == ["-"])
  }

  @Test("Random cases keep the rules", arguments: 0..<300)
  func rulesHold(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let points = (0..<Int(random.next() % 40)).map { _ in Int(45 + random.next() % 50) }
    let ranking = rank(points)
    let graded = ranking.standings.filter { $0.grade != nil }
    for grade in grades {
      let places = ranking.standings.count { $0.grade == grade.id }
      #expect(places <= (grade.id == "A" ? 5 : 10), "no cap is exceeded")
      #expect(graded.allSatisfy { $0.grade != grade.id || grade.admits($0.score.mean) })
    }
    let order = ["A", "B", "C", nil]
    for (better, worse) in zip(graded, graded.dropFirst()) {
      let (high, low) = (
        order.firstIndex(of: better.grade?.description) ?? 3, order.firstIndex(of: worse.grade?.description) ?? 3
      )
      #expect(high <= low, "nobody stands above a better mean")
    }
    for group in Dictionary(grouping: ranking.standings.filter(\.isRecognised), by: { $0.score.mean }).values {
      #expect(Set(group.map { $0.grade }).count == 1, "equal means are graded alike or open together")
      #expect(Set(group.map(\.isOpen)).count == 1)
    }
    let shuffled = Ranking(
      points.enumerated().map { Candidate($0.offset, score($0.element * 100)) }.shuffled(using: &random),
      grades: grades, caps: caps)
    #expect(shuffled == ranking, "the order of the input does not matter")
  }

  @Test("However a tie is settled, those below it keep their grades", arguments: 0..<200)
  func settlementsAgree(seed: Int) {
    var random = SplitMix(seed: UInt64(seed + 1000))
    let points = (0..<12).map { _ in Int(66 + random.next() % 18) }
    let open = rank(points)
    guard let tie = open.ties.first?.map(\.key) else { return }
    for order in [tie, tie.reversed(), tie.shuffled(using: &random)] {
      let settled = rank(points, orders: [order])
      for standing in open.standings where !standing.isOpen {
        #expect(settled.standings.first { $0.key == standing.key }?.grade == standing.grade)
      }
    }
  }
}
