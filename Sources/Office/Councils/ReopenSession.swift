import Domain
import Store

/// Opens a closed session again by a document that says why.
public struct ReopenSession: SessionCommand {
  public var session: Session.ID
  public var reason: String
  public var document: String
  public var day: Day
  public static let action = Action.reopenSession

  public init(session: Session.ID, reason: String, document: String, day: Day) {
    self.session = session
    self.reason = reason
    self.document = document
    self.day = day
  }

  public func perform(at desk: Desk) throws {
    let reopening = try Session.Reopening(
      reason: reason, document: document, day: day, by: desk.person.id, at: desk.now)
    let before = try desk.session(session)
    try desk.requirePresiding(over: before.dossiers, of: before)
    try desk.save(try before.reopened(reopening))
    for id in before.dossiers {
      try desk.save(
        try desk.dossier(id).reopened(
          by: desk.person, reason: reopening.reason, document: reopening.document, at: desk.now))
    }
  }
}
