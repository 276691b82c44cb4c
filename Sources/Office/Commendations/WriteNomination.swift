import Domain
import Store

/// Writes a nomination that is in the unit's hands.
public struct WriteNomination: NominationCommand {
  public var nomination: Nomination.ID
  public var content: Nomination.Content
  public static let action = Action.writeNomination

  public init(nomination: Nomination.ID, content: Nomination.Content) {
    self.nomination = nomination
    self.content = content
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.nomination(nomination)
    try desk.requireKnown(content.candidate)
    try desk.save(try before.value.written(content, under: desk.plan(of: before.value)), over: before)
  }
}
