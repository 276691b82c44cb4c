/// What the author is asked to complete, as the check found it; the officer edits it.
extension Dossier {
  /// What is missing, what did not come and which conditions are not met, each in a line of its own with its clause;
  /// empty where nothing was found.
  ///
  /// - Parameter facts: what the program knows of the dossier.
  public func toComplete(under plan: Plan, knowing facts: Facts, on today: Day) -> String {
    let missing = missing(under: plan).map { Refusal("Còn thiếu: \($0.what).", clause: $0.clause) }
    let unmet = findings(under: plan, knowing: facts, on: today).filter(\.isUnmet)
    let failed = failed(under: plan, besides: Set(unmet.map(\.condition.id)))
    let gone = declinations.filter { !$0.isSettled }.map {
      Refusal("\($0.name) đã trả lời không phải là tác giả: chia lại tỷ lệ đóng góp.")
    }
    let all = missing + outstanding(under: plan, knowing: facts) + unmet.compactMap(\.refusal) + failed + gone
    return all.map { Refusal($0.reason, clause: $0.clause).sentence }.joined(separator: "\n")
  }

  /// The rules that the office found not to hold, with its note.
  private func failed(under plan: Plan, besides known: Set<Condition.ID>) -> [Refusal] {
    let conditions = plan.conditions(for: writing).filter { !known.contains($0.id) }
      .map { ($0.id.description, "\($0.text): chưa đạt", $0.source) }
    let exclusions = plan.exclusions(at: .intake).map { ($0.id.description, "Thuộc trường hợp: \($0.text)", $0.source) }
    return (conditions + exclusions).compactMap { rule, text, source in
      guard let check = checks.last(where: { $0.rule == rule }), !check.holds else { return nil }
      return Refusal(check.note.isEmpty ? "\(text)." : "\(text). \(check.note)", clause: source.clause)
    }
  }
}
