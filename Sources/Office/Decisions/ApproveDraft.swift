import Domain
import Store

/// Approves a draft, to be numbered and signed.
public struct ApproveDraft: SessionCommand {
  public var session: Session.ID
  public var note: String
  public static let action = Action.reviewDecision

  public init(session: Session.ID, note: String = "") {
    self.session = session
    self.note = note
  }

  public func perform(at desk: Desk) throws {
    try desk.change(try desk.session(session), to: "duyệt dự thảo") {
      try $0.approved(note: note, by: desk.person.id, at: desk.now)
    }
  }
}
