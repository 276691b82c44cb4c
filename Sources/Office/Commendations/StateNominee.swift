import Domain
import Store

/// Says whether a nominee's name, which is like one's own, is one's own.
public struct StateNominee: OldCommand {
  public var nomination: Nomination.ID
  public var isTheirs: Bool
  public static let action = Action.stateName

  public init(nomination: Nomination.ID, isTheirs: Bool) {
    self.nomination = nomination
    self.isTheirs = isTheirs
  }

  /// Where the nomination is, in the council of its plan that the viewer sits in.
  public func place(at desk: Desk) throws -> Place {
    let nomination = try desk.nomination(nomination).value
    var place = try desk.place(of: nomination)
    place.council = try Councils.of(nomination.plan, on: desk.connection).first { council in
      desk.allows(Self.action, at: Place(plan: nomination.plan, council: council.id))
    }?.id
    return place
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.nomination(nomination)
    let after = before.value.stated(isTheirs, by: try desk.judge, at: desk.now)
    if after != before.value { try desk.save(after, over: before) }
  }
}
