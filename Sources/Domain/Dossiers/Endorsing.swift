/// What the author's unit does.
extension Dossier {
  /// Endorsed by the unit that has it, which puts it on its submission list and so sends it to the next unit, or to the
  /// receiving office.
  ///
  /// - Parameter stations: the units through whose hands it goes, those that had it before among them.
  /// - Throws: `Refusal` when intake is over and no late admission was given: the dossier reaches the office by this
  ///   step, so the clock counts here too.
  public func endorsed(
    by person: Person, note: String, through stations: [Holding], at now: Instant, under plan: Plan
  ) throws -> Dossier {
    try require(.endorse, by: person)
    guard let track = plan.track(track) else { throw Refusal.absent }
    if lateAdmission == nil { try plan.requireOpen(track, at: now) }
    let next = ahead(of: stations).first
    let due = next == nil ? nil : now.day.adding(days: plan.timeLimits.endorsementDays)
    return taken(
      .endorse, to: next == nil ? .endorsed : .submitted, .endorsed(note: note.typed), by: person.id, at: now, due: due
    ) { $0.holding = next }
  }

  /// Returned to the author by the unit with reasons.
  public func returned(by person: Person, reason: String, at now: Instant) throws -> Dossier {
    try require(.sendBack, by: person)
    let reason = try required(reason, "reason", "Ghi rõ chỗ cần sửa để tác giả biết.")
    return taken(.sendBack, .returned(reason: reason), by: person.id, at: now) { $0.holding = nil }
  }
}
