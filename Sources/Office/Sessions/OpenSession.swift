import Domain

extension Command<Void> {
  /// Opens a session for scoring.
  public static func openSession(_ id: Session.ID) -> Command {
    .on(id, .open) { session, desk in
      try session.opened(
        by: desk.council(session.council), at: desk.now, under: desk.judgement(of: session),
        grades: session.dossiers.isEmpty && RoundList(of: session, at: desk).hasUngraded)
    }
  }
}
