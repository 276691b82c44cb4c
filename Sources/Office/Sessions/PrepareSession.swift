import Domain

extension Command<Void> {
  /// Opens a new session for preparation.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice gives one session.
  public static func prepareSession(id: Session.ID, of council: Council.ID, name: String, day: Day) -> Command {
    .at({ $0.place(of: try $0.council(council)) }, .prepareSession) { desk in
      if try desk.has(Session.self, id.description) { return }
      let session = try Session(id: id, of: desk.council(council), name: name, day: day)
      try desk.insert(session, ["to": session.state.rawValue])
    }
  }
}
