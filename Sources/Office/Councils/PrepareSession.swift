import Domain
import Store

/// Opens a new session for preparation.
public struct PrepareSession: OldCommand {
  /// The key was made with the form, so that a form sent twice gives one session.
  public var id: Session.ID
  public var council: Council.ID
  public var name: String
  public var day: Day
  public static let action = Action.prepareSession

  public init(id: Session.ID, of council: Council.ID, name: String, day: Day) {
    self.id = id
    self.council = council
    self.name = name
    self.day = day
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.council(council).plan, council: council) }

  public func perform(at desk: Desk) throws {
    if try desk.has(Session.self, id.description) { return }
    let session = try Session(id: id, of: desk.council(council), name: name, day: day)
    try desk.insert(session, ["to": session.state.rawValue])
  }
}
