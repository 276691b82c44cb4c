import Domain
import Store

/// Returns a draft with what has to be corrected.
public struct ReturnDraft: SessionCommand {
  public var session: Session.ID
  public var note: String
  public static let action = Action.reviewDecision

  public init(session: Session.ID, note: String) {
    self.session = session
    self.note = note
  }

  public func perform(at desk: Desk) throws {
    try desk.change(try desk.session(session), to: "trả lại dự thảo") {
      try $0.returned(note: note, by: desk.person.id, at: desk.now)
    }
  }
}
