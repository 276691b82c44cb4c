import Domain
import Store

/// Notes what was said in the meeting, on a dossier or in general.
public struct NoteDiscussion: SessionCommand {
  public var session: Session.ID
  public var dossier: Dossier.ID?
  public var text: String
  public static let action = Action.prepareSession

  public init(session: Session.ID, dossier: Dossier.ID?, text: String) {
    self.session = session
    self.dossier = dossier
    self.text = text
  }

  public func perform(at desk: Desk) throws {
    try desk.save(try desk.session(session).noting(text, on: dossier, at: desk.now))
  }
}
