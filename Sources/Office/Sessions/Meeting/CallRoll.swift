import Domain

extension Command<Void> {
  /// Calls the roll: who is absent, and why.
  public static func callRoll(_ id: Session.ID, absences: [Meeting.Absence]) -> Command {
    .on(id, .callRoll) { session, desk in
      try session.calling(absences: absences, of: desk.council(session.council))
    }
  }
}
