/// What the author's unit does.
extension Dossier {
  /// Endorsed by the unit that has it, which puts it on its submission list and so sends it to the next unit, or to the
  /// receiving office.
  ///
  /// - Parameters:
  ///   - isOwnField: whether the head confirms that it concerns the unit's own field; it counts where that is asked.
  ///   - stations: the units through whose hands it goes, those that had it before among them.
  /// - Throws: `Refusal` when intake is over and no late admission was given: the dossier reaches the office by this
  ///   step, so the clock counts here too.
  public func endorsed(
    by person: Person, note: String, isOwnField: Bool? = nil, through stations: [Holding], at now: Instant,
    under plan: Plan
  ) throws -> Dossier {
    try require(.endorse, by: person)
    if let selection = selectionAwaited(under: plan) {
      throw Refusal(
        "Đơn vị xét chọn theo từng tiêu chí rồi mới đưa vào \(plan.submission).", clause: selection.source.clause,
        next: "Trả lời từng tiêu chí ở trang hồ sơ.")
    }
    guard let track = plan.track(track) else { throw Refusal.absent }
    if lateAdmission == nil { try plan.requireOpen(track, at: now, isPassedOn: true) }
    let next = ahead(of: stations).first
    let due = next == nil ? nil : now.day.adding(days: plan.timeLimits.endorsementDays)
    return taken(
      .endorse, to: next == nil ? .endorsed : .submitted, .endorsed(note: note.typed), by: person.id, at: now, due: due
    ) {
      $0.holding = next
      $0.answerOwnField(isOwnField, under: plan)
    }
  }

  /// Selected by the author's unit, criterion by criterion, and with that endorsed; or not selected.
  ///
  /// - Throws: `Refusal` where the plan has no such selection, outside of its days and when intake is over; `Refusals`
  ///   for criteria without an answer.
  public func selected(
    _ answers: [Answer], note: String, isOwnField: Bool? = nil, by person: Person, through stations: [Holding],
    at now: Instant, under plan: Plan
  ) throws -> Dossier {
    try require(.select, by: person)
    guard let judgement = selectionAwaited(under: plan), let track = plan.track(track) else { throw Refusal.absent }
    if lateAdmission == nil {
      try plan.requireOpen(track, at: now, isPassedOn: true)
      try judgement.requireDay(at: now, admission: nil)
    }
    let sheet = judgement.sheet(of: self, under: plan)
    let passed = try judgement.passes(answers, on: sheet)
    let note = note.typed
    let unmet = answers.filter { !$0.isMet }.map(\.reason).joined(separator: "; ")
    let next = passed ? ahead(of: stations).first : nil
    return taken(
      .select, to: !passed ? .notShortlisted : next == nil ? .endorsed : .submitted,
      passed ? .endorsed(note: note) : .notShortlisted(opinion: note.isEmpty ? unmet : note), by: person.id, at: now
    ) {
      $0.holding = next
      $0.answerOwnField(isOwnField, under: plan)
      $0.judged.append(Judged(judgement, passed: passed, answers: answers, opinion: note, by: person.id, at: now))
    }
  }

  /// The selection that the unit which has it has to make; nil where it selected since it was last handed in, and
  /// where only another unit on its way selects: that one passes it on.
  public func selectionAwaited(under plan: Plan) -> Judgement? {
    guard let judgement = plan.unitSelection(for: track), let submitted,
      !plan.body(judgement.by).isGroup || holding?.body == judgement.by
    else { return nil }
    let isMade = judged.contains { $0.judgement == judgement.id && $0.passed && $0.at >= submitted }
    return isMade ? nil : judgement
  }

  /// Whether the head who has it says if it concerns the unit's own field: the first on its way since it was handed in.
  public func asksForOwnField(under plan: Plan) -> Bool { plan.asksForOwnField && isOwnField == nil }

  private mutating func answerOwnField(_ isOwn: Bool?, under plan: Plan) {
    if asksForOwnField(under: plan) { isOwnField = isOwn ?? false }
  }

  /// Returned to the author by the unit with reasons. What they rewrite is asked about anew.
  public func returned(by person: Person, reason: String, at now: Instant) throws -> Dossier {
    try require(.sendBack, by: person)
    let reason = try reason.asked("Ghi rõ chỗ cần sửa để tác giả biết", .upTo(5000))
    return taken(.sendBack, .returned(reason: reason), by: person.id, at: now) {
      ($0.holding, $0.isOwnField) = (nil, nil)
    }
  }
}
