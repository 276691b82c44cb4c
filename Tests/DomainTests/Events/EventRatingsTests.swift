import Domain
import TestSupport
import Testing

@Suite("What participants think of an event")
struct EventRatingsTests {
  private let event = Event.ID(at: Instant(microseconds: 0), random: (1, 1))

  private func rating(_ mark: Int, _ words: String = "") throws -> EventRating {
    try EventRating(Dictionary(uniqueKeysWithValues: EventRating.Question.allCases.map { ($0, mark) }), words: words)
  }

  private func ratings(_ marks: [Int], seed: UInt64) throws -> EventRatings {
    var random = SplitMix(seed: seed)
    return try marks.reduce(EventRatings(of: event)) { $0.taking(try rating($1, "mức \($1)"), using: &random) }
  }

  @Test("From three on they are told: each question by its sum, what was written in no order of time")
  func told() throws {
    #expect(try !ratings([5, 4], seed: 1).isTold)
    let three = try ratings([5, 4, 2], seed: 1)
    #expect(three.isTold && EventRating.Question.allCases.map(three.sum) == [11, 11, 11])
    #expect(three.words.sorted() == ["mức 2", "mức 4", "mức 5"])
    let orders = try Set((1...40).map { try ratings([5, 4, 2], seed: $0).words })
    #expect(orders.count == 6)
  }

  @Test("The same ratings are kept in other bytes each time, so that no seal tells which came when")
  func salted() throws {
    let kept = try (1...3).map { try ratings([3, 3], seed: $0) }
    #expect(Set(kept).count == 3 && Set(kept.map(\.all)).count == 1)
  }

  @Test("A mark that is none is refused at its question")
  func refused() {
    let refusal = #expect(throws: Refusals.self) { try rating(6) }
    #expect(refusal?.all.map(\.field) == ["content", "speaking", "organisation"])
  }
}
