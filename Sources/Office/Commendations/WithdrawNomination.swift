import Domain
import Store

/// Takes a nomination back, for its unit.
public struct WithdrawNomination: NominationCommand {
  public var nomination: Nomination.ID
  public var reason: String
  public static let action = Action.sendNomination

  public init(nomination: Nomination.ID, reason: String) {
    self.nomination = nomination
    self.reason = reason
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.nomination(nomination)
    try desk.save(try before.value.withdrawn(reason: reason, by: desk.person.id, at: desk.now), over: before)
  }
}
