import Domain
import Store

extension Command<Void> {
  /// Approves a draft, to be numbered and signed.
  public static func approveDraft(_ id: Session.ID, note: String = "") -> Command {
    .on(draftOf: id, .approve, to: "duyệt dự thảo") { draft, desk in
      try draft.approved(note: note, by: desk.person.id, at: desk.now)
    }
  }
}
