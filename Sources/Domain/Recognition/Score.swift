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
  public var verdict: Verdict

  public init(ballots: Int, mean: Mean?, meanOfAll: Mean? = nil, leftOut: Int = 0, verdict: Verdict) {
    self.ballots = ballots
    self.mean = mean
    self.meanOfAll = meanOfAll
    self.leftOut = leftOut
    self.verdict = verdict
  }
}

extension Scoring {
  /// The score of a dossier by points.
  ///
  /// - Parameters:
  ///   - ballots: for each ballot that counts, its points in the order of the sheet's criteria.
  ///   - members: the members of the council.
  public func score(
    _ ballots: some RandomAccessCollection<some RandomAccessCollection<Points>>, on sheet: Sheet, members: Int,
    recognised: Recognised
  ) -> Score {
    let totals = ballots.map { $0.reduce(0) { $0 + $1.hundredths } }
    var score = score(totals: totals, members: members, recognised: recognised)
    guard case .recognised = score.verdict else { return score }
    for (index, criterion) in sheet.criteria.enumerated() {
      guard let floor = criterion.floor else { continue }
      let sum = ballots.reduce(0) { $0 + $1[$1.index($1.startIndex, offsetBy: index)].hundredths }
      if let mean = Mean(sum: Points(hundredths: sum), count: totals.count), mean < floor {
        score.verdict = .notRecognised(.belowFloor(criterion.id, floor))
        return score
      }
    }
    return score
  }

  /// The score from the totals of the ballots, in hundredths of points; floors of criteria do not enter here.
  func score(totals: [Int], members: Int, recognised: Recognised) -> Score {
    let needed = validity.leastBallots(members: members, present: totals.count)
    let all = Mean(sum: Points(hundredths: totals.reduce(0, +)), count: totals.count)
    guard totals.count >= needed, let all else {
      return Score(
        ballots: totals.count, mean: all.map(compared), verdict: .invalid(ballots: totals.count, needed: needed))
    }
    let kept = withoutOutliers(totals, mean: all)
    let mean = compared(Mean(sum: Points(hundredths: kept.reduce(0, +)), count: kept.count) ?? all)
    let minimum = recognised.mean ?? .zero
    let leftOut = totals.count - kept.count
    return Score(
      ballots: totals.count, mean: mean, meanOfAll: leftOut > 0 ? compared(all) : nil, leftOut: leftOut,
      verdict: mean >= minimum ? .recognised : .notRecognised(.belowMinimum(minimum)))
  }

  /// The score of a dossier by votes: yes against the members or against those present, as the plan says.
  public func score(yes: Int, no: Int, blank: Int, members: Int) -> Score {
    guard case .vote(let share, let base) = method else {
      return Score(ballots: 0, mean: nil, verdict: .invalid(ballots: 0, needed: 1))
    }
    let present = yes + no + blank
    let needed = validity.leastBallots(members: members, present: present)
    let mean = Mean(sum: Points(yes), count: base == .members ? members : present)
    guard present >= needed else {
      return Score(ballots: present, mean: mean, verdict: .invalid(ballots: present, needed: needed))
    }
    let whole = base == .members ? members : present
    return Score(
      ballots: present, mean: mean,
      verdict: share.isReached(by: yes, of: whole)
        ? .recognised : .notRecognised(.tooFewYes(yes: yes, of: whole, share: share)))
  }

  private func compared(_ mean: Mean) -> Mean { rounding == .exact ? mean : mean.rounded }

  /// The totals that are not further from the mean than the plan allows; all of them when none would be left.
  private func withoutOutliers(_ totals: [Int], mean: Mean) -> [Int] {
    guard let rule = outliers else { return totals }
    let kept = totals.filter { abs($0 * mean.count - mean.sum) <= rule.furtherThan.hundredths * mean.count }
    return kept.isEmpty ? totals : kept
  }
}
