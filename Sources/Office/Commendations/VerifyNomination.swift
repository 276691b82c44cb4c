import Domain
import Store

/// What the standing office finds of a nomination.
public struct VerifyNomination: NominationCommand {
  public enum Finding: Hashable, Sendable {
    case meets(note: String)
    case returned(reason: String)
    case refused(clause: String, reason: String)
  }

  public var nomination: Nomination.ID
  public var finding: Finding
  public static let action = Action.verifyNomination

  public init(nomination: Nomination.ID, finding: Finding) {
    self.nomination = nomination
    self.finding = finding
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.nomination(nomination)
    let (judge, now) = (try desk.judge, desk.now)
    let after =
      switch finding {
      case .meets(let note): try before.value.verified(note: note, by: judge, at: now)
      case .returned(let reason): try before.value.returned(reason: reason, by: judge, at: now)
      case .refused(let clause, let reason):
        try before.value.refused(clause: clause, reason: reason, by: judge, at: now)
      }
    try desk.save(after, over: before)
  }
}
