import Domain

extension Command<Void> {
  /// Opens a closed session again by a document that says why.
  public static func reopenSession(_ id: Session.ID, reason: String, document: String, day: Day) -> Command {
    .at(id, .reopenSession) { session, desk in
      let reopening = try Session.Reopening(
        reason: reason, document: document, day: day, by: desk.person.id, at: desk.now)
      try desk.requirePresiding(over: session.dossiers, of: session)
      try desk.save(try session.reopened(reopening))
      for id in session.dossiers {
        try desk.save(
          try desk.dossier(id).reopened(
            by: desk.person, reason: reopening.reason, document: reopening.document, at: desk.now))
      }
    }
  }
}
