import Domain

extension Command<Void> {
  /// Writes a nomination that is in the unit's hands.
  public static func writeNomination(_ id: Nomination.ID, content: Nomination.Content) -> Command {
    .on(id, .write) { nomination, desk in
      try content.candidate.requireKnown(at: desk)
      let plan = try desk.plan(of: nomination)
      try content.candidate.requireParticipant(in: plan, of: nomination.unit, at: desk)
      return try nomination.written(content, under: plan)
    }
  }
}

extension Nomination.Candidate {
  /// - Throws: `Refusal` when it names an account or a unit that is not there.
  func requireKnown(at desk: Desk) throws {
    if let person { _ = try desk.person(person) }
    if let unit { _ = try desk.unit(unit) }
  }
}
