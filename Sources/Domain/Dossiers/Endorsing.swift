/// What the author's unit does.
extension Dossier {
  /// Endorsed by the unit, which puts it on its submission list and so sends it to the receiving office.
  ///
  /// - Parameter isOwnField: whether the head confirms that it concerns the unit's own field; nil where that is not
  ///   asked.
  /// - Throws: `Refusal` when intake is over and no late admission was given: the dossier reaches the office by this
  ///   step, so the clock counts here too.
  public func endorsed(
    by person: Person, note: String, isOwnField: Bool? = nil, at now: Instant, under plan: Plan
  ) throws -> Dossier {
    try require(.endorse, by: person)
    if let selection = plan.unitSelection(for: self.track) {
      throw Refusal(
        "Đơn vị xét chọn theo từng tiêu chí rồi mới đưa vào tờ trình.", clause: selection.source.clause,
        next: "Trả lời từng tiêu chí ở trang hồ sơ.")
    }
    guard let track = plan.track(track) else { throw Refusal.absent }
    if lateAdmission == nil { try plan.requireOpen(track, at: now) }
    var dossier = taken(.endorse, .endorsed(note: note.typed), by: person.id, at: now)
    dossier.isOwnField = plan.asksForOwnField ? isOwnField ?? false : nil
    return dossier
  }

  /// Selected by the author's unit, criterion by criterion, and with that endorsed; or not selected.
  ///
  /// - Throws: `Refusal` where the plan has no such selection, outside of its days and when intake is over; `Refusals`
  ///   for criteria without an answer.
  public func selected(
    _ answers: [Answer], note: String, isOwnField: Bool? = nil, by person: Person, at now: Instant, under plan: Plan
  ) throws -> Dossier {
    try require(.select, by: person)
    guard let judgement = plan.unitSelection(for: track), let track = plan.track(track) else { throw Refusal.absent }
    if lateAdmission == nil {
      try plan.requireOpen(track, at: now)
      try judgement.requireDay(at: now, admission: nil)
    }
    let sheet = judgement.sheet(of: self, under: plan)
    let passed = try judgement.passes(answers, on: sheet)
    let note = note.typed
    let unmet = answers.filter { !$0.isMet }.map(\.reason).joined(separator: "; ")
    return taken(
      .select, to: passed ? .endorsed : .notShortlisted,
      passed ? .endorsed(note: note) : .notShortlisted(opinion: note.isEmpty ? unmet : note), by: person.id, at: now
    ) {
      $0.isOwnField = plan.asksForOwnField ? isOwnField ?? false : nil
      $0.judged.append(Judged(judgement, passed: passed, answers: answers, opinion: note, by: person.id, at: now))
    }
  }

  /// Returned to the author by the unit with reasons.
  public func returned(by person: Person, reason: String, at now: Instant) throws -> Dossier {
    try require(.sendBack, by: person)
    let reason = try required(reason, "reason", "Ghi rõ chỗ cần sửa để tác giả biết.")
    return taken(.sendBack, .returned(reason: reason), by: person.id, at: now)
  }
}
