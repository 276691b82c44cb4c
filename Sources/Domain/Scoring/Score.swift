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
    /// The mean of a group of criteria is below its floor.
    case belowGroupFloor(Sheet.Group.ID, Points)
    /// Too few voted yes: so many of that many, where the plan asks for a share.
    case tooFewYes(yes: Int, of: Int, share: Fraction)
    /// It reaches the mark, but so many better ones go on.
    case behindBest(Judgement.Best)
  }

  /// What an earlier judgement makes of the mean.
  public struct Carried: Hashable, Sendable {
    public var rule: Judgement.Carried
    /// The mean of the earlier judgement, and that of the ballots here.
    public var earlier: Mean
    public var own: Mean
  }

  /// How the markers of a dossier differ.
  public enum Difference: Hashable, Sendable {
    /// Their totals lie that far apart.
    case points(Mean)
    /// Their totals would come to different grades.
    case grades
  }

  /// What is still open where markers differ.
  public enum Unsettled: Hashable, Sendable {
    /// One more has to mark.
    case third(Difference)
    /// The chair has to decide.
    case chair(Difference)
  }

  /// A mean below what the plan warns of.
  public struct Warning: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
      case criterion(Criterion.ID)
      case group(Sheet.Group.ID)
    }

    public var subject: Subject
    public var mean: Mean
    public var least: Points
  }

  /// Ballots that count.
  public var ballots: Int
  /// The mean that counts; for votes the share of yes, in points out of one.
  public var mean: Mean?
  /// The mean before ballots far away were left out; nil when none was.
  public var meanOfAll: Mean?
  /// How many ballots were left out as too far away.
  public var leftOut: Int
  /// What has to be done before it has a result, where markers differ.
  public var unsettled: Unsettled?
  /// What settled its points, where markers differed.
  public var settledBy: Scoring.Markers.Settlement?
  /// What of an earlier judgement is in the mean; nil where nothing is.
  public var carried: Carried?
  public var verdict: Verdict
  /// The floors of grades that it does not reach.
  public var shortfalls: [Shortfall] = []
  public var warnings: [Warning] = []

  public init(
    ballots: Int, mean: Mean?, meanOfAll: Mean? = nil, leftOut: Int = 0, unsettled: Unsettled? = nil,
    settledBy: Scoring.Markers.Settlement? = nil, verdict: Verdict
  ) {
    self.ballots = ballots
    self.mean = mean
    self.meanOfAll = meanOfAll
    self.leftOut = leftOut
    self.unsettled = unsettled
    self.settledBy = settledBy
    self.verdict = verdict
  }
}

extension Scoring {
  /// Against what the points of a dossier are held.
  public struct Marks: Sendable {
    /// The least mean that passes.
    public var minimum: Points
    public var grades: [Grade]
    /// What the chair decided where markers differ.
    public var settled: Points?

    public init(minimum: Points, grades: [Grade] = [], settled: Points? = nil) {
      (self.minimum, self.grades, self.settled) = (minimum, grades, settled)
    }

    /// The grade to which a total alone would come, as its place among them; below them whether it passes.
    func place(of total: Mean) -> Int {
      grades.firstIndex { $0.mean != nil && $0.admits(total) } ?? (total >= minimum ? grades.count : grades.count + 1)
    }
  }

  /// The score of a dossier by points.
  ///
  /// - Parameters:
  ///   - ballots: for each ballot that counts, its points in the order of the sheet's criteria; where one more marker
  ///     was asked, that one's comes last.
  ///   - members: the members of the council.
  ///   - present: those of them who were there; nil where only those are known who gave a ballot.
  public func score(
    _ ballots: some RandomAccessCollection<some RandomAccessCollection<Points>>, on sheet: Sheet, members: Int,
    present: Int? = nil, marks: Marks
  ) -> Score {
    let totals = ballots.map { sheet.total($0) }
    var score = score(totals: totals, scale: sheet.scale, members: members, present: present, marks: marks)
    guard score.unsettled == nil, score.isRanked else { return score }
    guard sheet.hasFloors || marks.grades.contains(where: { !$0.floors.isEmpty }) else { return score }
    let means = means(of: ballots, kept: kept(totals, scale: sheet.scale), on: sheet)
    score.warnings = warnings(means, on: sheet)
    guard case .recognised = score.verdict else { return score }
    if let reason = fallen(means, on: sheet) {
      score.verdict = .notRecognised(reason)
      return score
    }
    score.shortfalls = marks.grades.flatMap { $0.shortfalls(of: means.criteria, on: sheet) }
    return score
  }

  /// The means on the criteria and in the groups of a sheet.
  private struct Means {
    var criteria: [Mean]
    var groups: [Mean]
  }

  /// The mean on each criterion and in each group, rounded as the mean of the dossier is: the plan says how a mean is
  /// compared with a minimum.
  private func means(
    of ballots: some Collection<some RandomAccessCollection<Points>>, kept: [Bool], on sheet: Sheet
  ) -> Means {
    var sums = sheet.criteria.map { _ in 0 }
    for (ballot, isKept) in zip(ballots, kept) where isKept {
      for (index, points) in zip(sums.indices, ballot) { sums[index] += points.hundredths }
    }
    let count = kept.count { $0 }
    let weighed = zip(sheet.criteria, sums).map { ($0.id, $1 * (sheet.isWeighted ? $0.weight.hundredths : 1)) }
    return Means(
      criteria: sums.map { compared(Mean(sum: Points(hundredths: $0), count: count) ?? Mean(.zero)) },
      groups: sheet.groups.map { group in
        let sum = weighed.reduce(0) { $0 + (group.criteria.contains($1.0) ? $1.1 : 0) }
        return compared(Mean(sum: Points(hundredths: sum), count: count * sheet.scale) ?? Mean(.zero))
      })
  }

  private func warnings(_ means: Means, on sheet: Sheet) -> [Score.Warning] {
    zip(sheet.criteria, means.criteria).compactMap { criterion, mean in
      criterion.warnBelow.flatMap { least in
        mean < least ? Score.Warning(subject: .criterion(criterion.id), mean: mean, least: least) : nil
      }
    }
      + zip(sheet.groups, means.groups).compactMap { group, mean in
        group.warnBelow.flatMap { least in
          mean < least ? Score.Warning(subject: .group(group.id), mean: mean, least: least) : nil
        }
      }
  }

  /// The first floor that the dossier does not reach.
  private func fallen(_ means: Means, on sheet: Sheet) -> Score.Reason? {
    for (criterion, mean) in zip(sheet.criteria, means.criteria) {
      if let floor = criterion.floor, mean < floor { return .belowFloor(criterion.id, floor) }
    }
    for (group, mean) in zip(sheet.groups, means.groups) {
      if let floor = group.floor, mean < floor { return .belowGroupFloor(group.id, floor) }
    }
    return nil
  }

  /// The score from the totals of the ballots; floors of criteria do not enter here.
  ///
  /// - Parameters:
  ///   - totals: in parts of a hundredth of a point.
  ///   - scale: how many of these parts make a hundredth.
  func score(totals: [Int], scale: Int = 1, members: Int, present: Int? = nil, marks: Marks) -> Score {
    let difference = difference(totals, scale: scale, marks)
    let needed =
      markers.map { difference == nil ? $0.count : $0.count + 1 }
      ?? validity.leastBallots(members: members, present: max(present ?? 0, totals.count))
    let all = mean(of: totals, scale: scale)
    guard totals.count >= needed, let all else {
      return Score(
        ballots: totals.count, mean: all.map(compared), unsettled: difference.map { .third($0) },
        verdict: .invalid(ballots: totals.count, needed: needed))
    }
    if let difference, markers?.settles == .chair {
      guard let settled = marks.settled else {
        return Score(
          ballots: totals.count, mean: compared(all), unsettled: .chair(difference),
          verdict: .invalid(ballots: totals.count, needed: needed))
      }
      return Score(
        ballots: totals.count, mean: Mean(settled), settledBy: .chair, verdict: marks.verdict(of: Mean(settled)))
    }
    let kept = zip(totals, kept(totals, scale: scale)).filter(\.1).map(\.0)
    let mean = compared(mean(of: kept, scale: scale) ?? all)
    let leftOut = totals.count - kept.count
    return Score(
      ballots: totals.count, mean: mean, meanOfAll: leftOut > 0 ? compared(all) : nil, leftOut: leftOut,
      settledBy: difference == nil ? nil : markers?.settles, verdict: marks.verdict(of: mean))
  }

  /// How markers differ, when that is more than the plan allows.
  func difference(_ totals: [Int], scale: Int, _ marks: Marks) -> Score.Difference? {
    guard let markers, totals.count >= markers.count, let low = totals.min(), let high = totals.max() else {
      return nil
    }
    switch markers.thirdWhen {
    case .points(let most):
      guard high - low > most.hundredths * scale else { return nil }
      return mean(of: [high - low], scale: scale).map { .points($0) }
    case .grades:
      guard let least = mean(of: [low], scale: scale), let best = mean(of: [high], scale: scale) else { return nil }
      return marks.place(of: compared(least)) == marks.place(of: compared(best)) ? nil : .grades
    }
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

  /// Which totals count: with outliers left out those not further from the mean than the plan allows, all of them when
  /// none would be left; where the one who was asked in addition settles, that one's alone.
  func kept(_ totals: [Int], scale: Int) -> [Bool] {
    if let markers {
      let isThirdAlone = markers.settles == .third && totals.count > markers.count
      return totals.indices.map { !isThirdAlone || $0 == totals.count - 1 }
    }
    guard let rule = outliers, let mean = Mean(sum: Points(hundredths: totals.reduce(0, +)), count: totals.count) else {
      return totals.map { _ in true }
    }
    let kept = totals.map { abs($0 * mean.count - mean.sum) <= rule.furtherThan.hundredths * scale * mean.count }
    return kept.contains(true) ? kept : totals.map { _ in true }
  }
}

extension Scoring.Marks {
  fileprivate func verdict(of mean: Mean) -> Score.Verdict {
    mean >= minimum ? .recognised : .notRecognised(.belowMinimum(minimum))
  }
}
