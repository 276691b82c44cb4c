extension BallotTable {
  /// Ranks what the file holds.
  ///
  /// - Parameters:
  ///   - judgement: the one by which the ballots were cast.
  ///   - members: the members of the council, no fewer than the file names; nil takes those.
  public func ranking(by judgement: Judgement, under plan: Plan, members: Int? = nil) -> Ranking<String> {
    let members = members ?? memberCount
    return Ranking(
      entries.map { Candidate($0.dossier, score($0, by: judgement, under: plan, members: members)) },
      grades: plan.grades(of: judgement), caps: plan.caps)
  }

  /// The score of one dossier; a ballot counts when every criterion has its points, and who has a row on it was there.
  private func score(_ entry: Entry, by judgement: Judgement, under plan: Plan, members: Int) -> Score {
    let complete = entry.ballots.filter { !$0.contains { $0 < 0 } }
    if judgement.isVote {
      func count(_ vote: String) -> Int { complete.count { BallotTable.votes[Int($0[0])] == vote } }
      return judgement.scoring.score(
        yes: count("1"), no: count("0"), blank: count("trang"), spoiled: count("hong"), members: members,
        present: entry.members.count)
    }
    let sheet = judgement.scoring.sheets[entry.sheet]
    let grades = plan.grades(of: judgement)
    let marks = Scoring.Marks(minimum: judgement.mean ?? .zero, grades: grades)
    guard sheet.isWeighted || sheet.hasFloors || grades.contains(where: { !$0.floors.isEmpty }) else {
      let totals = complete.map { $0.reduce(0) { $0 + Int($1) } }
      return judgement.scoring.score(
        totals: totals, members: members, present: entry.members.count, marks: marks)
    }
    return judgement.scoring.score(
      complete.map { $0.map { Points(hundredths: Int($0)) } }, on: sheet, members: members,
      present: entry.members.count, marks: marks)
  }
}

extension Ranking where Key == String {
  /// The sheet as CSV, sorted by dossier: `dossier,ballots,mean,result,grade,prize,open`.
  public var csv: String {
    var text = "dossier,ballots,mean,result,grade,prize,open\n"
    text.reserveCapacity(standings.count * 48)
    for standing in standings.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let result =
        switch standing.score.verdict {
        case .recognised: "recognised"
        case .notRecognised: "not_recognised"
        case .invalid: "invalid"
        }
      text += Ranking.quoted(standing.key)
      text += ",\(standing.score.ballots),\(standing.score.mean?.exactText ?? ""),\(result),"
      text += "\(standing.grade?.description ?? ""),\(standing.prize.amount),\(standing.isOpen ? "tie" : "")\n"
    }
    return text
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return field }
    return "\"\(field.replacing("\"", with: "\"\""))\""
  }
}
