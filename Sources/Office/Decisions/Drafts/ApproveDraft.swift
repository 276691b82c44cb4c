import Domain

extension Command<Void> {
  /// Approves a draft, to be numbered and signed.
  public static func approveDraft(_ id: Session.ID, note: String = "") -> Command {
    .on(draftOf: id, .approve) { draft, desk in
      try draft.approved(note: note, by: desk.person.id, at: desk.now)
    }
  }
}
