import Domain
import Store

/// Puts a nomination forward for another kind of commendation.
public struct RedirectNomination: NominationCommand {
  public var nomination: Nomination.ID
  public var kind: CommendationKind.ID
  public static let action = Action.verifyNomination

  public init(nomination: Nomination.ID, kind: CommendationKind.ID) {
    self.nomination = nomination
    self.kind = kind
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.nomination(nomination)
    try desk.save(
      try before.value.redirected(to: kind, by: desk.judge, at: desk.now, under: desk.plan(of: before.value)),
      over: before)
  }
}
