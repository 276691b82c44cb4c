import Domain
import Store

/// Sends a draft for review.
public struct SendDraft: SessionCommand {
  public var session: Session.ID
  public var note: String
  public static let action = Action.draftDecision

  public init(session: Session.ID, note: String = "") {
    self.session = session
    self.note = note
  }

  public func perform(at desk: Desk) throws {
    try desk.change(try desk.session(session), to: "trình dự thảo") {
      try $0.sent(note: note, by: desk.person.id, at: desk.now)
    }
  }
}
