import Domain

extension Command<Void> {
  /// Notes what was said in the meeting, on a dossier or in general.
  public static func noteDiscussion(_ id: Session.ID, dossier: Dossier.ID?, text: String) -> Command {
    .on(id, .note) { session, desk in
      try session.noting(text, on: dossier, at: desk.now)
    }
  }
}
