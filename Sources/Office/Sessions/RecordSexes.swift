import Domain

extension Command<Void> {
  /// Records the sex of authors, whom the council asked because a rule on ties needs it.
  ///
  /// - Parameter answers: the author's place in the list of a dossier, from 0.
  public static func recordSexes(
    _ id: Session.ID, _ answers: [(dossier: Dossier.ID, author: Int, sex: Sex)]
  ) -> Command {
    .on(id, .orderTie) { session, desk in
      guard let rule = try desk.plan(of: session).ruleOnSex else {
        throw Refusal("Kế hoạch không có quy tắc nào cần giới tính của tác giả.")
      }
      try desk.requirePresiding(over: session.dossiers, of: session)
      let asked = try RoundList(of: session, at: desk).proposals(under: rule).flatMap(\.unknown)
      for answer in answers {
        guard asked.contains(where: { $0.dossier == answer.dossier && $0.author == answer.author }) else {
          throw Refusal.absent
        }
      }
      return try session.recording(
        try answers.map {
          Session.SexRecord(
            dossier: $0.dossier, author: $0.author, sex: $0.sex, by: try desk.person.id, at: desk.now)
        })
    }
  }
}

extension RoundList {
  /// What the rule proposes for each tie that can be settled now.
  func proposals(under rule: TieRule) throws -> [TieProposal] {
    try ranking.contests.map { tie in
      TieProposal(rule, for: try dossiers(tie.members), recorded: sessions.flatMap(\.sexes))
    }
  }
}
