import Domain

extension Command<Void> {
  /// Issues the decision on a closed session as its draft was approved.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice gives one decision.
  ///   - allowsPublication: whether it may be shown to the public as soon as certificates are given; else that takes
  ///     a leave of its own.
  public static func issueDecision(
    id: Decision.ID, session: Session.ID, signing: Signing, allowsPublication: Bool = true
  ) -> Command {
    .at(session, .issueDecision) { session, desk in
      if try desk.has(Decision.self, id.description) { return }
      let after = try session.decided()
      try desk.requireApart(from: session, for: .issue)
      let list = try AnnexedList(of: session, at: desk)
      guard let draft = try desk.draft(of: session) else { throw Refusal.noDraft }
      let issued = try draft.value.issued(list.items, grading: list.grading, by: desk.person.id, at: desk.now)
      let issuance = try Issuance(
        signing, of: try desk.plan(session.plan).decidingBody, notBefore: (session.day, "ngày họp Hội đồng"),
        by: desk.person.id, at: desk.now)
      try issuance.requireFree(at: desk)
      var decision = Decision(id: id, session: session, issuance: issuance, items: list.items, grading: list.grading)
      if allowsPublication { decision = try decision.allowingPublication(by: desk.person.id, at: desk.now) }
      try desk.insert(decision, ["number": decision.number, "session": session.id.description])
      try desk.replace(draft, by: issued, ["to": issued.state.rawValue])
      try desk.save(after)
      try decision.tellDossiers(at: desk)
    }
  }
}

extension Decision {
  /// Each dossier is told what was decided on it.
  fileprivate func tellDossiers(at desk: Desk) throws {
    for item in items {
      guard item.recognisedBefore == nil else {
        try desk.save(
          try desk.dossier(item.dossier).graded(
            item.grade, prize: item.prize, number: number, by: desk.person, at: desk.now))
        continue
      }
      let outcome = Dossier.Outcome(
        ballots: item.ballots, mean: item.mean, recognised: item.recognised, grade: item.grade, prize: item.prize,
        specials: item.specials?.map(\.prize), decision: id)
      try desk.save(try desk.dossier(item.dossier).decided(outcome, number: number, by: desk.person, at: desk.now))
    }
  }
}
