import Domain

extension Command<Void> {
  /// Opens a new session for preparation.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice gives one session.
  ///   - judgement: what is held; nil where the council holds only one judgement of the plan.
  public static func prepareSession(
    id: Session.ID, of council: Council.ID, holding judgement: Judgement.ID? = nil, name: String, day: Day
  ) -> Command {
    .at({ $0.place(of: try $0.council(council)) }, .prepareSession) { desk in
      if try desk.has(Session.self, id.description) { return }
      let council = try desk.council(council)
      let session = try Session(
        id: id, of: council, holding: council.judgement(judgement, under: desk.plan(council.plan)), name: name, day: day
      )
      try desk.insert(session, ["to": session.state.rawValue, "judgement": session.judgement.description])
    }
  }
}
