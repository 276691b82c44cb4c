extension Judgement.Best {
  /// `20 hồ sơ điểm cao nhất`, `03 hồ sơ điểm cao nhất của mỗi đơn vị`
  public var words: String {
    "\(count.twoDigits) hồ sơ điểm cao nhất\(per.noun.map { " của mỗi \($0)" } ?? "")"
  }
}

extension Judgement {
  /// The candidates of whom only the best pass, where the plan says how many: those with equal means pass together or
  /// stay behind together, and all who are equal to the last one who passes pass too.
  ///
  /// - Parameter gone: where those belong who passed in other sessions; their places are taken.
  public func choosing<Key>(_ candidates: [Candidate<Key>], besides gone: [Belonging] = []) -> [Candidate<Key>] {
    guard let best else { return candidates }
    var means: [String: [Mean]] = [:]
    for candidate in candidates where candidate.score.verdict == .recognised {
      guard let place = candidate.belonging.place(per: best.per), let mean = candidate.score.mean else { continue }
      means[place, default: []].append(mean)
    }
    let taken = Dictionary(gone.compactMap { $0.place(per: best.per) }.map { ($0, 1) }, uniquingKeysWith: +)
    // The least mean that passes; nil where every place is taken.
    let least = means.map { place, means in
      let places = best.count - (taken[place] ?? 0)
      let sorted = means.sorted(by: >)
      return (place, places > 0 ? sorted[min(places, sorted.count) - 1] : nil)
    }
    let marks = Dictionary(uniqueKeysWithValues: least)
    return candidates.map { candidate in
      guard candidate.score.verdict == .recognised, let place = candidate.belonging.place(per: best.per),
        let mark = marks[place], let mean = candidate.score.mean, mark.map({ mean < $0 }) ?? true
      else { return candidate }
      var candidate = candidate
      candidate.score.verdict = .notRecognised(.behindBest(best))
      return candidate
    }
  }

  /// Whether two dossiers compete for the same places.
  public func compete(_ one: Belonging, _ other: Belonging) -> Bool {
    guard let best, let place = one.place(per: best.per) else { return false }
    return place == other.place(per: best.per)
  }

  /// The score with what counts of an earlier judgement: its mean is a part of the result, and the mark is held against
  /// the whole.
  ///
  /// - Parameter earlier: the mean of the earlier judgement; nil where it had none, and the own ballots count alone.
  public func score(_ score: Score, carrying earlier: Mean?) -> Score {
    guard let carried, let earlier, let own = score.mean, score.isRanked else { return score }
    let mixed = own.mixed(with: earlier, share: carried.share)
    let mean = scoring.rounding == .exact ? mixed : mixed.rounded
    var score = score
    score.mean = mean
    score.carried = Score.Carried(rule: carried, earlier: earlier, own: own)
    let minimum = self.mean ?? .zero
    switch score.verdict {
    case .recognised, .notRecognised(.belowMinimum):
      score.verdict = mean >= minimum ? .recognised : .notRecognised(.belowMinimum(minimum))
    case .notRecognised, .invalid: break
    }
    return score
  }
}
