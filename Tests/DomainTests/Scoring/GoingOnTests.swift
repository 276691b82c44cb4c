import Domain
import TestSupport
import Testing

/// A round that chooses: who goes on, and what of it counts in the next one.
@Suite("The best of a round go on")
struct GoingOnTests {
  private static let (east, west) = (
    Belonging(unit: .init(key: "dong", name: "Trường Mẫu Đông")),
    Belonging(unit: .init(key: "tay", name: "Trường Mẫu Tây"))
  )

  private func judgement(best: Judgement.Best? = nil, share: Fraction? = nil) throws -> Judgement {
    var judgement = try JudgementScene.deciding()
    judgement.mean = Points(10)
    judgement.best = best
    judgement.carried = share.map { Judgement.Carried(from: "so-khao", share: $0, source: .clause(Clause("V.2"))) }
    return judgement
  }

  private func score(_ points: Int) -> Score {
    Score(
      ballots: 3, mean: Mean(Points(points)),
      verdict: points >= 10 ? .recognised : .notRecognised(.belowMinimum(Points(10))))
  }

  /// Whether each of the points goes on.
  private func onward(
    _ points: [(Int, Belonging)], _ best: Judgement.Best, besides gone: [Belonging] = []
  ) throws -> [Bool] {
    try judgement(best: best).choosing(
      points.enumerated().map { Candidate($0.offset, score($0.element.0), $0.element.1) }, besides: gone
    ).map { $0.score.verdict == .recognised }
  }

  @Test("Two go on of the whole round: the best two, and nobody below the mark")
  func round() throws {
    let two = Judgement.Best(2, per: .round)
    #expect(
      try onward([(12, Self.east), (18, Self.west), (15, Self.east)], two) == [false, true, true])
    #expect(try onward([(18, Self.east), (9, Self.west)], two) == [true, false])
  }

  @Test("Whoever is equal to the last one who goes on goes on too")
  func equal() throws {
    #expect(
      try onward([(18, Self.east), (15, Self.east), (15, Self.west), (14, Self.west)], .init(2, per: .round))
        == [true, true, true, false])
  }

  @Test("One goes on of each unit, whatever those of another have; without a unit nobody is held back")
  func units() throws {
    #expect(
      try onward(
        [(18, Self.east), (17, Self.east), (11, Self.west), (10, Self.west), (10, Belonging())], .init(1, per: .unit))
        == [true, false, true, false, true])
  }

  @Test("Places that other sessions gave are taken")
  func sessions() throws {
    let two = Judgement.Best(2, per: .unit)
    #expect(
      try onward([(18, Self.east), (17, Self.east), (16, Self.west)], two, besides: [Self.east]) == [true, false, true])
    #expect(try onward([(18, Self.east)], two, besides: [Self.east, Self.east]) == [false])
  }

  @Test("Thirty per cent of the first round and seventy of the second make the mean, against which the mark is held")
  func carried() throws {
    let final = try judgement(share: Fraction(30, of: 100))
    let score = final.score(score(12), carrying: Mean(Points(20)))
    #expect(score.mean == Mean(Points(hundredths: 1440)))
    #expect(score.carried?.own == Mean(Points(12)) && score.carried?.earlier == Mean(Points(20)))
    // Nine alone would not pass; with eighteen of the first round it does, and the reverse.
    #expect(final.score(self.score(9), carrying: Mean(Points(18))).verdict == .recognised)
    #expect(
      final.score(self.score(10), carrying: Mean(Points(4))).verdict == .notRecognised(.belowMinimum(Points(10))))
  }

  @Test("Without points of the first round the own ballots alone count; what has no result gets none")
  func nothingCarried() throws {
    let final = try judgement(share: Fraction(30, of: 100))
    #expect(final.score(score(12), carrying: nil) == score(12))
    let invalid = Score(ballots: 1, mean: nil, verdict: .invalid(ballots: 1, needed: 3))
    #expect(final.score(invalid, carrying: Mean(Points(18))) == invalid)
    #expect(try judgement().score(score(12), carrying: Mean(Points(20))) == score(12))
  }
}
