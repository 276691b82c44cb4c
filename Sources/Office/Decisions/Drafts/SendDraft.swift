import Domain

extension Command<Void> {
  /// Sends a draft for review.
  public static func sendDraft(_ id: Session.ID, note: String = "") -> Command {
    .on(draftOf: id, .send) { draft, desk in
      try draft.sent(note: note, by: desk.person.id, at: desk.now)
    }
  }
}
