extension Judgement {
  /// What is wrong with a ballot before it can be handed in; empty when it is complete and within the sheet.
  public func mistakes(in entry: Ballot.Entry, on sheet: Sheet) -> [Refusal] {
    let unanswered =
      asks.filter { entry.vote != .blank && entry.found[$0.id.description] == nil }
      .map { Refusal.input("found-\($0.id)", "\($0.name): chọn có hoặc không.") }
      + (scoring.recommends && entry.recommends == nil ? [Refusal.unrecommended(scoring)] : [])
    if isVote {
      return (entry.vote == nil ? [.input("vote", "Chọn đạt, không đạt hoặc phiếu trắng.")] : []) + unanswered
    }
    let known = Set(sheet.criteria.map(\.id.description))
    let strangers = entry.points.keys.filter { !known.contains($0) }.sorted()
    return strangers.map { .input("points-\($0)", "Phiếu có tiêu chí lạ: \($0).") } + unanswered
      + sheet.criteria.compactMap { $0.mistake(entry.points[$0.id.description]) }
  }
}

extension Criterion {
  /// What is wrong with the points given on this criterion.
  public func mistake(_ points: Points?) -> Refusal? {
    let field = "points-\(id)"
    guard let points else { return .input(field, "\(name): chưa cho điểm.") }
    guard points >= .zero, points <= max else {
      return Refusal("\(name): cho từ 0 đến \(max.text) điểm.", kind: .input, clause: source.clause, field: field)
    }
    if let step, !step.holds(points) {
      return Refusal(
        "\(name): cho điểm theo bước \(step.points.text), không cho \(points.text) điểm.", kind: .input,
        clause: step.source.clause, field: field)
    }
    guard admits(points) else {
      return .input(field, "\(name): \(points.text) điểm không thuộc mức nào (\(levelsText)).")
    }
    return nil
  }

  /// Whether one of its levels allows the points.
  func admits(_ points: Points) -> Bool {
    levels.isEmpty || levels.contains { $0.from <= points && points <= $0.through }
  }

  /// `0–15,99; 16–30`.
  var levelsText: String {
    levels.map { $0.from == $0.through ? $0.from.text : "\($0.from.text)–\($0.through.text)" }.joined(separator: "; ")
  }
}

extension Refusal {
  fileprivate static func unrecommended(_ scoring: Scoring) -> Refusal {
    Refusal(
      "Chọn đề nghị công nhận hay không đề nghị công nhận.", kind: .input, clause: scoring.source.clause,
      field: "recommends")
  }
}
