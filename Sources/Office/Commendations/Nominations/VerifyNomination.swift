import Domain

extension Nomination {
  /// What the standing office finds.
  public enum Finding: Hashable, Sendable {
    /// It meets the merits, and those conditions of the kind of commendation.
    case meets(note: String, conditions: Set<CommendationKind.Condition.ID>)
    case returned(reason: String)
    /// By the clause of that number.
    case refused(clause: String, reason: String)
  }
}

extension Command<Void> {
  /// Notes what the standing office finds of a nomination.
  public static func verifyNomination(_ id: Nomination.ID, finding: Nomination.Finding) -> Command {
    .on(id, .verify) { nomination, desk in
      let (judge, now) = (try desk.judge, desk.now)
      return switch finding {
      case .meets(let note, let conditions):
        try nomination.verified(
          note: note, met: conditions, by: judge, at: now, under: desk.plan(of: nomination))
      case .returned(let reason): try nomination.returned(reason: reason, by: judge, at: now)
      case .refused(let number, let reason):
        try nomination.refused(
          clause: desk.plan(of: nomination).document.clause(number.typed), reason: reason, by: judge, at: now)
      }
    }
  }
}
