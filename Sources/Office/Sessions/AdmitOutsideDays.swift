import Domain

extension Command<Void> {
  /// Lets a session be held outside of the days that the plan gives its judgement.
  public static func admitOutsideDays(_ id: Session.ID, reason: String, document: String, day: Day) -> Command {
    .on(id, .admit) { session, desk in
      let admission = try Admission(
        reason: reason, document: document, day: day, by: desk.person.id, at: desk.now)
      return try session.admitted(admission, to: desk.judgement(of: session))
    }
  }
}
