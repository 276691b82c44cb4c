/// As whom the authors of a dossier stand before the plan, and what it asks of them.
extension Writing {
  /// One author, several, or a group under its own name.
  public var candidate: Plan.Participants.Candidate {
    collective != nil ? .collective : authors.count > 1 ? .team : .individual
  }
}

extension Dossier {
  /// What is missing of the authors.
  func missingAuthors(under plan: Plan) -> [Missing] {
    var missing: [Missing] = []
    func add(_ field: String, _ what: String, clause: Clause? = nil) {
      missing.append(Missing(section: .authors, field: field, what: what, clause: clause))
    }
    let rule = plan.participants
    if writing.authors.isEmpty || writing.authors.contains(where: { $0.name.isEmpty || $0.workplace.isEmpty }) {
      add("author-name-1", "Họ tên và nơi công tác của tác giả")
    }
    if let what = shareGap { add("author-share-1", what) }
    if !writing.authors.isEmpty, !rule.who.contains(writing.candidate) {
      let isForCollectives = rule.who == [.collective]
      add(
        isForCollectives ? "collective" : "author-name-1",
        "Đứng tên tác giả: chỉ \(rule.who.map(\.name).alternatives)", clause: rule.source.clause)
    }
    if rule.birth != nil, let place = writing.authors.firstIndex(where: { $0.birth == nil }) {
      add("author-birth-\(place + 1)", "Ngày sinh của từng tác giả", clause: rule.source.clause)
    }
    if unit == nil, let territory = rule.territory, (writing.address ?? "").isEmpty {
      add("address", "Nơi ở hoặc nơi làm việc thuộc \(territory)", clause: rule.source.clause)
    }
    return missing
  }

  /// What is wrong with the shares; nil when they add up.
  private var shareGap: String? {
    let shares = writing.authors.reduce(0) { $0 + ($1.share?.hundredths ?? 0) }
    guard shares != Share.whole || writing.authors.contains(where: { $0.share == nil }) else { return nil }
    let gap = Points(hundredths: abs(Share.whole - shares)).text
    if shares < Share.whole { return "Tỷ lệ đóng góp: còn \(gap)%" }
    return shares > Share.whole ? "Tỷ lệ đóng góp: thừa \(gap)%" : "Tỷ lệ đóng góp của mỗi tác giả"
  }

  /// The names are there and the shares add up.
  var hasNamedAuthors: Bool {
    !writing.authors.isEmpty && writing.authors.allSatisfy { !$0.name.isEmpty } && shareGap == nil
  }
}
