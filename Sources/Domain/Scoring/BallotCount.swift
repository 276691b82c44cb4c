extension Judgement {
  /// The score that the ballots which count give a dossier.
  ///
  /// - Parameters:
  ///   - ballots: where one more marker was asked, that one's comes last.
  ///   - sheet: the one on which the dossier is judged.
  ///   - members: the members of the council.
  ///   - present: those of them who were there; nil where only those are known who gave a ballot.
  ///   - grades: those that the judgement gives.
  ///   - settled: what the chair decided where markers differ.
  public func score(
    _ ballots: [Ballot.Entry], on sheet: Sheet, members: Int, present: Int? = nil, grades: [Grade] = [],
    settled: Points? = nil
  ) -> Score {
    if isVote {
      return scoring.score(
        yes: ballots.count { $0.vote == .yes }, no: ballots.count { $0.vote == .no },
        blank: ballots.count { $0.vote == .blank }, members: members, present: present)
    }
    return scoring.score(
      ballots.map { sheet.points(of: $0) }, on: sheet, members: members, present: present,
      marks: marks(for: grades, settled: settled))
  }

  private func marks(for grades: [Grade], settled: Points? = nil) -> Scoring.Marks {
    Scoring.Marks(minimum: mean ?? .zero, grades: grades, settled: settled)
  }

  /// How the markers of a dossier differ, as far as their ballots tell; nil where they agree, or too few have marked.
  public func difference(_ ballots: [Ballot.Entry], on sheet: Sheet, grades: [Grade]) -> Score.Difference? {
    scoring.difference(
      ballots.map { sheet.total(sheet.points(of: $0)) }, scale: sheet.scale, marks(for: grades))
  }

  /// How many ballots a dossier of markers needs, as far as those handed in tell; nil where the whole council scores.
  public func markersNeeded(_ ballots: [Ballot.Entry], on sheet: Sheet, grades: [Grade]) -> Int? {
    scoring.markers.map { difference(ballots, on: sheet, grades: grades) == nil ? $0.count : $0.count + 1 }
  }

  /// Which of the ballots do not count: too far from their mean, or not the one that settles what markers differ on.
  public func isLeftOut(_ ballots: [Ballot.Entry], on sheet: Sheet) -> [Bool] {
    scoring.kept(ballots.map { sheet.total(sheet.points(of: $0)) }, scale: sheet.scale).map { !$0 }
  }
}

extension Sheet {
  /// The points of a ballot in the order of the criteria.
  func points(of ballot: Ballot.Entry) -> [Points] { criteria.map { ballot.points[$0.id.description] ?? .zero } }
}
