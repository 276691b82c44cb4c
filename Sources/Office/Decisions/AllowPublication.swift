import Domain
import Store

/// Gives leave to show a decision to the public.
public struct AllowPublication: DecisionCommand {
  public var decision: Decision.ID
  public static let action = Action.allowPublication

  public init(decision: Decision.ID) { self.decision = decision }

  public func perform(at desk: Desk) throws {
    let before = try desk.held(Decision.self, decision.description)
    let after = try before.value.allowingPublication(by: desk.person.id, at: desk.now)
    try desk.replace(before, by: after, ["publication": "allowed"])
  }
}
