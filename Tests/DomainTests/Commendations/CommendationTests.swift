import Domain
import Testing

@Suite("Commendations within their caps")
struct CommendationTests {
  private func kind(_ cap: CommendationKind.Cap) -> CommendationKind {
    CommendationKind(
      id: "bang-khen", name: "Bằng khen", by: "Chủ tịch", candidates: [.collective, .individual], cap: cap, merits: [],
      source: .clause("IV.2.a"))
  }

  private func candidates(_ points: [Int], _ kind: CommendationKind.Candidate, places: [Int?] = [])
    -> [CommendationCandidate<Int>]
  {
    points.enumerated().map {
      CommendationCandidate(
        key: $0, kind: kind, mean: Mean(Points($1)), place: places.indices.contains($0) ? places[$0] : nil)
    }
  }

  @Test("Ten places for collectives and individuals together: after nine were given, one more is chosen")
  func jointCap() {
    let nine: [CommendationKind.Candidate: Int] = [.collective: 4, .individual: 5]
    let choice = kind(.joint(10)).choose(candidates([70, 90, 80], .individual), given: nine)
    #expect(choice.chosen == [1] && choice.open == [])
    #expect(kind(.joint(10)).choose(candidates([90], .individual), given: [.individual: 10]).chosen == [])
    #expect(kind(.joint(10)).left(given: nine) == [.collective: 1, .individual: 1])
  }

  @Test("Five collectives and ten individuals are counted apart, and a tie across the last place stays open")
  func separateCaps() {
    let kind = kind(.separate(collectives: 5, individuals: 10))
    let tied = [90, 89, 88, 87, 80, 80, 80]
    let choice = kind.choose(candidates(tied, .collective), given: [.individual: 10])
    #expect(choice.chosen == [0, 1, 2, 3])
    #expect(choice.open == [4, 5, 6])
    #expect(kind.left(given: [.collective: 2, .individual: 10]) == [.collective: 3, .individual: 0])
  }

  @Test("A tie is settled once the council gave each of the equals a place of its own")
  func settledTie() {
    let kind = kind(.joint(2))
    let points = [90, 80, 80, 80]
    #expect(kind.choose(candidates(points, .individual, places: [nil, 3, 1, 2])).chosen == [0, 2])
    #expect(kind.choose(candidates(points, .individual, places: [nil, 3, 1, nil])).open == [1, 2, 3])
    #expect(kind.choose(candidates(points, .individual, places: [nil, 1, 1, 2])).open == [1, 2, 3])
  }
}
