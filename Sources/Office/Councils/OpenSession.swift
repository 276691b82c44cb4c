import Domain
import Store

/// Opens a session for scoring.
public struct OpenSession: SessionCommand {
  public var session: Session.ID
  public static let action = Action.prepareSession

  public init(session: Session.ID) { self.session = session }

  public func perform(at desk: Desk) throws {
    let before = try desk.session(session)
    try desk.save(try before.opened(by: desk.council(before.council), at: desk.now))
  }
}
