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

extension Council {
  /// The judgement that a session of it holds.
  ///
  /// - Throws: `Refusal` where the plan has none for it, or several and none was chosen.
  fileprivate func judgement(_ chosen: Judgement.ID?, under plan: Plan) throws -> Judgement {
    let own = judgements(under: plan)
    if let chosen {
      guard let judgement = own.first(where: { $0.id == chosen }) else { throw Refusal.absent }
      return judgement
    }
    guard let only = own.first else {
      throw Refusal("Kế hoạch này không có lần xét nào do \(kind.name) tổ chức.")
    }
    guard own.count == 1 else { throw Refusal.input("judgement", "Chọn lần xét mà phiên họp tổ chức.") }
    return only
  }
}
