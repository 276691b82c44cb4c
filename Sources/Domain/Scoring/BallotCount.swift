extension Judgement {
  /// The score that the ballots which count give a dossier.
  ///
  /// - Parameters:
  ///   - sheet: the one on which the dossier is judged.
  ///   - members: the members of the council.
  ///   - present: those of them who were there; nil where only those are known who gave a ballot.
  ///   - grades: those that the judgement gives.
  public func score(
    _ ballots: [Ballot.Entry], on sheet: Sheet, members: Int, present: Int? = nil, grades: [Grade] = []
  ) -> Score {
    if isVote {
      return scoring.score(
        yes: ballots.count { $0.vote == .yes }, no: ballots.count { $0.vote == .no },
        blank: ballots.count { $0.vote == .blank }, members: members, present: present)
    }
    return scoring.score(
      ballots.map { sheet.points(of: $0) }, on: sheet, members: members, present: present, minimum: mean ?? .zero,
      grades: grades)
  }

  /// How many ballots a dossier of a panel needs, as far as those handed in tell; nil where the whole council scores.
  public func markersNeeded(_ ballots: [Ballot.Entry], on sheet: Sheet) -> Int? {
    guard scoring.panel != nil else { return nil }
    return scoring.ballotsNeeded(
      totals: ballots.map { sheet.total(sheet.points(of: $0)) }, scale: sheet.scale, members: 0)
  }

  /// Which of the ballots are too far from their mean to count.
  public func isLeftOut(_ ballots: [Ballot.Entry], on sheet: Sheet) -> [Bool] {
    scoring.kept(ballots.map { sheet.total(sheet.points(of: $0)) }, scale: sheet.scale).map { !$0 }
  }
}

extension Sheet {
  /// The points of a ballot in the order of the criteria.
  func points(of ballot: Ballot.Entry) -> [Points] { criteria.map { ballot.points[$0.id.description] ?? .zero } }
}
