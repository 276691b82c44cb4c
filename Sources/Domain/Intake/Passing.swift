/// Found valid in one step, with what was counted and checked before it.
extension Dossier {
  /// Counted, checked and accepted; nothing of it is kept when one of these is refused.
  ///
  /// - Parameters:
  ///   - checks: the office's verdicts.
  ///   - delivery: what came of each part.
  ///   - facts: what the program knows of the dossier.
  public func passed(
    by person: Person, _ checks: [Check], with delivery: Delivery, knowing facts: Facts, at now: Instant,
    under plan: Plan
  ) throws -> Dossier {
    try require(.accept, by: person)
    return try counted(delivery, by: person, under: plan).checked(checks, by: person, under: plan)
      .accepted(by: person, knowing: facts, at: now, under: plan)
  }

  /// The same by the officer's word that everything came and every open condition is met: one word for many dossiers,
  /// so that a doubt of the program keeps it back.
  ///
  /// - Parameter doubts: what the program finds against it.
  public func passedAsWhole(
    by person: Person, despite doubts: [Refusal], knowing facts: Facts, at now: Instant, under plan: Plan
  ) throws -> Dossier {
    try require(.accept, by: person)
    try doubts.throwIfAny()
    return try passed(
      by: person, checksWithOpenMet(under: plan), with: .whole(of: self, under: plan), knowing: facts, at: now,
      under: plan)
  }
}
