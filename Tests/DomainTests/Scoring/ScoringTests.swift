import TestSupport
import Testing

@testable import Domain

private let source = Source.clause("III")

private func sheet(_ criteria: (id: Criterion.ID, max: Int, weight: String)...) throws -> Sheet {
  Sheet(
    criteria: try criteria.map { id, max, weight in
      Criterion(id: id, name: id.description, max: Points(max), weight: try #require(Weight(weight)), source: source)
    })
}

private func scoring(_ markers: Scoring.Markers? = nil, outliers: Points? = nil) -> Scoring {
  Scoring(
    method: .points(outOf: Points(100)), sheets: [],
    validity: Scoring.Validity(atLeast: .half, of: .members, source: source),
    outliers: outliers.map { Scoring.OutlierRule(furtherThan: $0, source: source) }, markers: markers, source: source)
}

private let marks = Scoring.Marks(minimum: Points(50))

@Suite struct ScoringTests {
  @Test("A criterion of weight 1,5 counts half as much again, to the last part of a hundredth")
  func weights() throws {
    let sheet = try sheet(("moi", 40, "1.5"), ("ich", 40, "1"))
    #expect(sheet.total(of: ["moi": Points(40), "ich": Points(40)]) == Mean(Points(100)))
    let ballots = [[Points(hundredths: 3333), Points(30)], [Points(30), Points(30)]]
    let score = scoring().score(ballots, on: sheet, members: 2, marks: marks)
    // (49,995 + 30 + 45 + 30) / 2
    #expect(score.mean == Mean(sum: Points(hundredths: 154_995), count: 20))
    #expect(score.mean?.exactText == "77.4975")
  }

  @Test("Two markers up to 10 points apart are enough; further apart a third is asked for, and all three count")
  func markers() throws {
    let sheet = try sheet(("moi", 100, "1"))
    let scoring = scoring(Scoring.Markers(count: 2, thirdWhen: .points(Points(10)), settles: .mean, source: source))
    func score(_ points: Double...) -> Score {
      scoring.score(
        points.map { [Points(hundredths: Int($0 * 100))] }, on: sheet, members: 9, marks: marks)
    }
    #expect(score(70).verdict == .invalid(ballots: 1, needed: 2))
    #expect(score(70, 80).verdict == .recognised)
    #expect(score(70, 80).mean == Mean(Points(75)))
    let apart = score(70, 80.01)
    #expect(apart.verdict == .invalid(ballots: 2, needed: 3))
    #expect(apart.unsettled == .third(.points(Mean(Points(hundredths: 1001)))))
    #expect(score(70, 80.01, 75).mean == Mean(sum: Points(hundredths: 22_501), count: 3))
    #expect(score(70, 80.01, 75).verdict == .recognised)
  }

  @Test("Where grades differ the third's ballot settles, or the chair within the marks; where they agree the mean")
  func settling() throws {
    let sheet = try sheet(("moi", 100, "1"))
    let grades = [Grade(id: "A", name: "A", mean: Points(80), source: source)]
    func score(_ settles: Scoring.Markers.Settlement, _ points: [Int], settled: Points? = nil) -> Score {
      scoring(Scoring.Markers(count: 2, thirdWhen: .grades, settles: settles, source: source)).score(
        points.map { [Points($0)] }, on: sheet, members: 9,
        marks: Scoring.Marks(minimum: Points(50), grades: grades, settled: settled))
    }
    #expect(score(.third, [60, 79]).mean == Mean(sum: Points(139), count: 2))
    #expect(score(.third, [79, 80]).unsettled == .third(.grades))
    #expect(score(.third, [49, 50]).unsettled == .third(.grades), "one passes and one does not")
    #expect(score(.third, [79, 80, 90]).mean == Mean(Points(90)))
    #expect(score(.third, [79, 80, 90]).settledBy == .third)
    #expect(score(.chair, [79, 80, 90]).unsettled == .chair(.grades))
    #expect(score(.chair, [79, 80, 90], settled: Points(85)).mean == Mean(Points(85)))
    #expect(score(.mean, [79, 80, 90]).mean == Mean(Points(83)))
  }

  @Test("A rule holds for a group when it does whatever the unknown are; else somebody has to be asked")
  func sexes() {
    let rule = TieRule.Preference.womenFirst
    #expect(rule.holds(for: [.female]) == true && rule.holds(for: [.male]) == false && rule.holds(for: [nil]) == nil)
    let seven: [Sex?] = Array(repeating: .female, count: 7)
    #expect(rule.holds(for: seven + [nil, nil, .male]) == true)
    #expect(rule.holds(for: [.male, .male, nil]) == false)
    #expect(rule.holds(for: [.female, .female, nil]) == nil)
  }

  @Test("A floor is compared as the plan compares means: 19,996… is 20 where it rounds to hundredths")
  func floors() throws {
    var sheet = try sheet(("moi", 50, "1"), ("ich", 50, "1"))
    sheet.criteria[0].floor = Points(20)
    let ballots = [2000, 2000, 1999].map { [Points(hundredths: $0), Points(50)] }
    func verdict(_ rounding: Scoring.Rounding) -> Score.Verdict {
      var scoring = scoring()
      scoring.rounding = rounding
      return scoring.score(ballots, on: sheet, members: 3, marks: marks).verdict
    }
    #expect(verdict(.hundredths) == .recognised)
    #expect(verdict(.exact) == .notRecognised(.belowFloor("moi", Points(20))))
  }

  @Test("A share of those present counts who was there and gave no ballot; a ballot of one more counts as well")
  func present() throws {
    let sheet = try sheet(("moi", 100, "1"))
    var scoring = scoring()
    scoring.validity = Scoring.Validity(atLeast: .half, of: .present, source: source)
    func verdict(_ count: Int, present: Int?) -> Score.Verdict {
      scoring.score(
        Array(repeating: [Points(70)], count: count), on: sheet, members: 9, present: present, marks: marks
      ).verdict
    }
    #expect(verdict(2, present: 4) == .recognised)
    #expect(verdict(2, present: 5) == .invalid(ballots: 2, needed: 3))
    #expect(verdict(2, present: 1) == .recognised && verdict(2, present: nil) == .recognised)
    #expect(scoring.quorum(of: 9) == 1)
  }

  @Test("A ballot left out as too far away counts for no criterion's floor either; both means are kept")
  func outliersAndFloors() throws {
    var sheet = try sheet(("moi", 50, "1"), ("ich", 50, "1"))
    sheet.criteria[0].floor = Points(25)
    let ballots = [[30, 40], [30, 40], [30, 40], [0, 0]].map { $0.map { Points($0) } }
    let score = scoring(outliers: Points(20)).score(ballots, on: sheet, members: 4, marks: marks)
    #expect(score.mean == Mean(Points(70)))
    #expect(score.meanOfAll == Mean(Points(hundredths: 5250)))
    #expect(score.leftOut == 1)
    #expect(score.verdict == .recognised)
  }
}

@Suite struct BallotBoxTests {
  private func member(_ number: UInt64) -> Person.ID { Person.ID(at: Instant(microseconds: 0), random: (0, number)) }

  private func ballot(of member: Person.ID, saying remark: String, for box: BallotBox) -> Ballot {
    var ballot = Ballot(
      id: Ballot.ID(at: Instant(microseconds: 3), random: (0, 0)), session: box.session, dossier: box.dossier,
      member: member)
    ballot.entry.remark = remark
    return ballot
  }

  /// The box after each of the voters.
  private func filled(seed: UInt64, voters: Int) throws -> [BallotBox] {
    var random = SplitMix(seed: seed)
    var boxes = [
      BallotBox(
        session: Session.ID(at: Instant(microseconds: 1), random: (0, 0)),
        dossier: Dossier.ID(at: Instant(microseconds: 2), random: (0, 0)))
    ]
    for number in 0..<voters {
      let written = ballot(of: member(UInt64(number)), saying: "\(number)", for: boxes[number])
      let cast = try written.cast(into: boxes[number], at: Instant(microseconds: 4), using: &random)
      #expect(cast.mark.entry == Ballot.Entry() && cast.mark.submitted != nil, "what stays tells nothing")
      boxes.append(cast.box)
    }
    return boxes
  }

  @Test("Every ballot lies at every place as often as any other, whoever came first")
  func order() throws {
    var places: [String: [Int]] = [:]
    for seed in 0..<3000 {
      let box = try #require(try filled(seed: UInt64(seed), voters: 3).last)
      for (place, entry) in box.entries.enumerated() { places[entry.remark, default: [0, 0, 0]][place] += 1 }
    }
    for counts in places.values { #expect(counts.allSatisfy { (900...1100).contains($0) }, "\(places)") }
  }

  @Test("Nobody votes twice, and a box that was filled again is not the box it was")
  func once() throws {
    let boxes = try filled(seed: 1, voters: 2)
    #expect(boxes[2].voters == [member(0), member(1)])
    let again = ballot(of: member(1), saying: "lần hai", for: boxes[2])
    var random = SplitMix(seed: 5)
    #expect(throws: Refusal.votedInSecret) {
      try again.cast(into: boxes[2], at: Instant(microseconds: 4), using: &random)
    }
    #expect(try filled(seed: 1, voters: 2) == boxes)
    #expect(try filled(seed: 2, voters: 2).last != boxes.last, "the salt is drawn anew")
  }
}
