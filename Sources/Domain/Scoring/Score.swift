/// What the ballots on one dossier come to.
public struct Score: Hashable, Sendable {
  public enum Verdict: Hashable, Sendable {
    case recognised
    case notRecognised(Reason)
    /// Too few ballots count; nothing can be said of the dossier.
    case invalid(ballots: Int, needed: Int)
  }

  public enum Reason: Hashable, Sendable {
    /// The mean is below what recognition asks for.
    case belowMinimum(Points)
    /// The mean on a criterion is below its floor.
    case belowFloor(Criterion.ID, Points)
    /// Too few voted yes: so many of that many, where the plan asks for a share.
    case tooFewYes(yes: Int, of: Int, share: Fraction)
  }

  /// Ballots that count.
  public var ballots: Int
  /// The mean that counts; for votes the share of yes, in points out of one.
  public var mean: Mean?
  /// The mean before ballots far away were left out; nil when none was.
  public var meanOfAll: Mean?
  /// How many ballots were left out as too far away.
  public var leftOut: Int
  /// How far the markers of a panel lie apart, when that is more than the plan allows and one more has to mark.
  public var spread: Mean?
  public var verdict: Verdict
  /// The floors of grades that it does not reach.
  public var shortfalls: [Shortfall] = []

  public init(
    ballots: Int, mean: Mean?, meanOfAll: Mean? = nil, leftOut: Int = 0, spread: Mean? = nil, verdict: Verdict
  ) {
    self.ballots = ballots
    self.mean = mean
    self.meanOfAll = meanOfAll
    self.leftOut = leftOut
    self.spread = spread
    self.verdict = verdict
  }
}

extension Scoring {
  /// The score of a dossier by points.
  ///
  /// - Parameters:
  ///   - ballots: for each ballot that counts, its points in the order of the sheet's criteria.
  ///   - members: the members of the council.
  ///   - present: those of them who were there; nil where only those are known who gave a ballot.
  ///   - minimum: the least mean that passes.
  public func score(
    _ ballots: some RandomAccessCollection<some RandomAccessCollection<Points>>, on sheet: Sheet, members: Int,
    present: Int? = nil, minimum: Points, grades: [Grade] = []
  ) -> Score {
    let totals = ballots.map { sheet.total($0) }
    var score = score(
      totals: totals, scale: sheet.scale, members: members, present: present, minimum: minimum)
    guard case .recognised = score.verdict else { return score }
    guard sheet.hasFloors || grades.contains(where: { !$0.floors.isEmpty }) else { return score }
    let means = means(of: ballots, kept: kept(totals, scale: sheet.scale), on: sheet)
    for (criterion, mean) in zip(sheet.criteria, means) {
      guard let floor = criterion.floor, mean < floor else { continue }
      score.verdict = .notRecognised(.belowFloor(criterion.id, floor))
      return score
    }
    score.shortfalls = grades.flatMap { $0.shortfalls(of: means, on: sheet) }
    return score
  }

  /// The mean on each criterion, rounded as the mean of the dossier is: the plan says how a mean is compared with a
  /// minimum.
  private func means(
    of ballots: some Collection<some RandomAccessCollection<Points>>, kept: [Bool], on sheet: Sheet
  ) -> [Mean] {
    var sums = sheet.criteria.map { _ in 0 }
    for (ballot, isKept) in zip(ballots, kept) where isKept {
      for (index, points) in zip(sums.indices, ballot) { sums[index] += points.hundredths }
    }
    let count = kept.count { $0 }
    return sums.map { compared(Mean(sum: Points(hundredths: $0), count: count) ?? Mean(.zero)) }
  }

  /// The score from the totals of the ballots; floors of criteria do not enter here.
  ///
  /// - Parameters:
  ///   - totals: in parts of a hundredth of a point.
  ///   - scale: how many of these parts make a hundredth.
  ///   - minimum: the least mean that passes.
  func score(totals: [Int], scale: Int = 1, members: Int, present: Int? = nil, minimum: Points) -> Score {
    let needed = ballotsNeeded(totals: totals, scale: scale, members: members, present: present)
    let all = mean(of: totals, scale: scale)
    guard totals.count >= needed, let all else {
      return Score(
        ballots: totals.count, mean: all.map(compared), spread: spread(totals, scale: scale),
        verdict: .invalid(ballots: totals.count, needed: needed))
    }
    let kept = zip(totals, kept(totals, scale: scale)).filter(\.1).map(\.0)
    let mean = compared(mean(of: kept, scale: scale) ?? all)
    let leftOut = totals.count - kept.count
    return Score(
      ballots: totals.count, mean: mean, meanOfAll: leftOut > 0 ? compared(all) : nil, leftOut: leftOut,
      verdict: mean >= minimum ? .recognised : .notRecognised(.belowMinimum(minimum)))
  }

  /// How many ballots the dossier needs, as far as those handed in tell.
  func ballotsNeeded(totals: [Int], scale: Int, members: Int, present: Int? = nil) -> Int {
    guard let panel else {
      return validity.leastBallots(members: members, present: max(present ?? 0, totals.count))
    }
    return spread(totals, scale: scale) == nil ? panel.markers : panel.markers + 1
  }

  /// How far the markers of a panel lie apart, when that is more than the plan allows.
  private func spread(_ totals: [Int], scale: Int) -> Mean? {
    guard let panel, totals.count >= panel.markers, let low = totals.min(), let high = totals.max(),
      high - low > panel.oneMoreWhenApart.hundredths * scale
    else { return nil }
    return mean(of: [high - low], scale: scale)
  }

  private func mean(of totals: [Int], scale: Int) -> Mean? {
    Mean(sum: Points(hundredths: totals.reduce(0, +)), count: totals.count * scale)
  }

  /// The score of a dossier by votes: yes against the members or against those present, as the plan says.
  ///
  /// A blank ballot is one that says neither; a spoiled one is none, but who cast it was there.
  ///
  /// - Parameter present: those of the members who were there; nil where only those are known who cast a ballot.
  public func score(
    yes: Int, no: Int, blank: Int, spoiled: Int = 0, members: Int, present: Int? = nil
  ) -> Score {
    guard case .vote(let share, let base) = method else {
      return Score(ballots: 0, mean: nil, verdict: .invalid(ballots: 0, needed: 1))
    }
    let ballots = yes + no + blank
    let present = max(present ?? 0, ballots + spoiled)
    let needed = validity.leastBallots(members: members, present: present)
    let whole = base == .members ? members : present
    let mean = Mean(sum: Points(yes), count: whole)
    guard ballots >= needed else {
      return Score(ballots: ballots, mean: mean, verdict: .invalid(ballots: ballots, needed: needed))
    }
    return Score(
      ballots: ballots, mean: mean,
      verdict: share.isReached(by: yes, of: whole)
        ? .recognised : .notRecognised(.tooFewYes(yes: yes, of: whole, share: share)))
  }

  private func compared(_ mean: Mean) -> Mean { rounding == .exact ? mean : mean.rounded }

  /// Which totals are not further from the mean than the plan allows; all of them when none would be left.
  func kept(_ totals: [Int], scale: Int) -> [Bool] {
    guard let rule = outliers, let mean = Mean(sum: Points(hundredths: totals.reduce(0, +)), count: totals.count) else {
      return totals.map { _ in true }
    }
    let kept = totals.map { abs($0 * mean.count - mean.sum) <= rule.furtherThan.hundredths * scale * mean.count }
    return kept.contains(true) ? kept : totals.map { _ in true }
  }
}
