import Domain
import Store

/// Calls the roll: who is absent, and why.
public struct CallRoll: SessionCommand {
  public var session: Session.ID
  public var absences: [Meeting.Absence]
  public static let action = Action.prepareSession

  public init(session: Session.ID, absences: [Meeting.Absence]) {
    self.session = session
    self.absences = absences
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.session(session)
    try desk.save(try before.calling(absences: absences, of: desk.council(before.council)))
  }
}
