import Domain

extension Command<Void> {
  /// Returns a draft with what has to be corrected.
  public static func returnDraft(_ id: Session.ID, note: String) -> Command {
    .on(draftOf: id, .sendBack) { draft, desk in
      try draft.returned(note: note, by: desk.person.id, at: desk.now)
    }
  }
}
