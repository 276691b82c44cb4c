extension Plan {
  /// The score that the ballots which count give a dossier.
  ///
  /// - Parameters:
  ///   - members: the members of the council.
  ///   - present: those of them who were there; nil where only those are known who gave a ballot.
  public func score(_ ballots: [Ballot.Entry], of dossier: Dossier, members: Int, present: Int? = nil) -> Score {
    if isVote {
      return scoring.score(
        yes: ballots.count { $0.vote == .yes }, no: ballots.count { $0.vote == .no },
        blank: ballots.count { $0.vote == .blank }, members: members, present: present)
    }
    let sheet = sheet(of: dossier)
    return scoring.score(
      ballots.map { sheet.points(of: $0) }, on: sheet, members: members, present: present, recognised: recognised,
      grades: grades)
  }

  /// How many ballots a dossier of a panel needs, as far as those handed in tell; nil where the whole council scores.
  public func markersNeeded(_ ballots: [Ballot.Entry], of dossier: Dossier) -> Int? {
    guard scoring.panel != nil else { return nil }
    let sheet = sheet(of: dossier)
    return scoring.ballotsNeeded(
      totals: ballots.map { sheet.total(sheet.points(of: $0)) }, scale: sheet.scale, members: 0)
  }

  /// Which of the ballots are too far from their mean to count.
  public func isLeftOut(_ ballots: [Ballot.Entry], of dossier: Dossier) -> [Bool] {
    let sheet = sheet(of: dossier)
    return scoring.kept(ballots.map { sheet.total(sheet.points(of: $0)) }, scale: sheet.scale).map { !$0 }
  }

  /// The sheet on which the dossier is judged; one without criteria as long as it has no field.
  public func sheet(of dossier: Dossier) -> Sheet {
    dossier.writing.field.map { sheet(for: $0) } ?? Sheet(criteria: [])
  }
}

extension Sheet {
  /// The points of a ballot in the order of the criteria.
  func points(of ballot: Ballot.Entry) -> [Points] { criteria.map { ballot.points[$0.id.description] ?? .zero } }
}
