import Domain
import Store

extension Command<Void> {
  /// Sends a draft for review.
  public static func sendDraft(_ id: Session.ID, note: String = "") -> Command {
    .on(draftOf: id, .send, to: "trình dự thảo") { draft, desk in
      try draft.sent(note: note, by: desk.person.id, at: desk.now)
    }
  }
}
