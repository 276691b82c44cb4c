import Domain

extension Command<Void> {
  /// Writes a nomination that is in the unit's hands.
  public static func writeNomination(_ id: Nomination.ID, content: Nomination.Content) -> Command {
    .on(id, .write) { nomination, desk in
      try content.candidate.requireKnown(at: desk)
      return try nomination.written(content, under: desk.plan(of: nomination))
    }
  }
}
