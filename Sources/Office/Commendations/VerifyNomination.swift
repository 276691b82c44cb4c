import Domain

extension Nomination {
  /// What the standing office finds.
  public enum Finding: Hashable, Sendable {
    case meets(note: String)
    case returned(reason: String)
    case refused(clause: String, reason: String)
  }
}

extension Command<Void> {
  /// Notes what the standing office finds of a nomination.
  public static func verifyNomination(_ id: Nomination.ID, finding: Nomination.Finding) -> Command {
    .on(id, .verify) { nomination, desk in
      let (judge, now) = (try desk.judge, desk.now)
      return switch finding {
      case .meets(let note): try nomination.verified(note: note, by: judge, at: now)
      case .returned(let reason): try nomination.returned(reason: reason, by: judge, at: now)
      case .refused(let clause, let reason): try nomination.refused(clause: clause, reason: reason, by: judge, at: now)
      }
    }
  }
}
