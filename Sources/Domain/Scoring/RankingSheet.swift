extension BallotTable {
  /// Ranks what the file holds.
  ///
  /// - Parameters:
  ///   - judgement: the one by which the ballots were cast.
  ///   - members: the members of the council, no fewer than the file names; nil takes those.
  /// - Throws: a `Mistake` for what no session takes: more ballots than markers, a decision of the chair where there is
  ///   nothing to decide, points that pass without the vote that has to follow.
  public func ranking(
    by judgement: Judgement, under plan: Plan, members: Int? = nil
  ) throws(Mistake) -> Ranking<String> {
    if let carried = judgement.carried {
      throw Mistake(
        line: 1,
        reason: "kết quả gồm điểm của «\(plan.judgement(carried.from)?.name ?? "")», tệp không có; xếp hạng ở phiên họp"
      )
    }
    let members = members ?? memberCount
    var candidates: [Candidate<String>] = []
    candidates.reserveCapacity(entries.count)
    for entry in entries {
      candidates.append(Candidate(entry.dossier, try score(entry, by: judgement, under: plan, members: members)))
    }
    return Ranking(judgement.choosing(candidates), grades: plan.grades(of: judgement), caps: plan.caps)
  }

  /// The score of one dossier; who has a row on it was there.
  private func score(
    _ entry: Entry, by judgement: Judgement, under plan: Plan, members: Int
  ) throws(Mistake) -> Score {
    let present = entry.members.count
    if judgement.isVote {
      let complete = entry.ballots.filter(isComplete(vote:))
      func count(_ vote: String) -> Int { complete.count { BallotTable.votes[Int($0[0])] == vote } }
      return judgement.scoring.score(
        yes: count("1"), no: count("0"), blank: count("trang"), spoiled: count("hong"), members: members,
        present: present)
    }
    guard entry.sheet >= 0 else {
      return judgement.scoring.score(
        totals: [], members: members, present: present, marks: Scoring.Marks(minimum: .zero))
    }
    let sheet = judgement.scoring.sheets[entry.sheet]
    let grades = plan.grades(of: judgement)
    let marks = Scoring.Marks(
      minimum: judgement.mean ?? .zero, grades: grades, settled: entry.settled.map { Points(hundredths: Int($0)) })
    let complete = entry.ballots.filter { isComplete($0, on: sheet) }.map { $0.prefix(sheet.criteria.count) }
    let score: Score
    if sheet.isWeighted || sheet.hasFloors || grades.contains(where: { !$0.floors.isEmpty }) {
      score = judgement.scoring.score(
        complete.map { $0.map { Points(hundredths: Int($0)) } }, on: sheet, members: members, present: present,
        marks: marks)
    } else {
      score = judgement.scoring.score(
        totals: complete.map { $0.reduce(0) { $0 + Int($1) } }, members: members, present: present, marks: marks)
    }
    try requireMarkers(complete, entry, on: sheet, judgement, marks)
    return try confirmed(score, entry, judgement, members: members)
  }

  /// Whether a ballot has its points on every criterion, and what is asked besides.
  private func isComplete(_ ballot: [Int32], on sheet: Sheet) -> Bool {
    !ballot.prefix(sheet.criteria.count).contains { $0 < 0 } && answersAll(ballot)
  }

  private func answersAll(_ ballot: [Int32]) -> Bool { questions.allSatisfy { ballot[$0] >= 0 } }

  /// Whether a vote was cast, and answers what is asked besides; a blank and a spoiled one need not.
  private func isComplete(vote ballot: [Int32]) -> Bool {
    guard ballot[0] >= 0 else { return false }
    return ballot[0] > 1 || answersAll(ballot)
  }

  /// - Throws: a `Mistake` for ballots that markers do not give, and for a decision of the chair that there cannot be.
  private func requireMarkers(
    _ ballots: [ArraySlice<Int32>], _ entry: Entry, on sheet: Sheet, _ judgement: Judgement, _ marks: Scoring.Marks
  ) throws(Mistake) {
    guard let markers = judgement.scoring.markers else { return }
    let totals = ballots.map { sheet.total($0.map { Points(hundredths: Int($0)) }) }
    let differ = judgement.scoring.difference(totals, scale: sheet.scale, marks) != nil
    let name = "hồ sơ «\(entry.dossier.visible.cut(to: 40))»"
    let most = markers.count + (differ ? 1 : 0)
    guard ballots.count <= most else {
      throw Mistake(
        line: entry.line, reason: "\(name) có \(ballots.count) phiếu, kế hoạch giao \(most) người chấm hồ sơ như vậy")
    }
    guard let settled = marks.settled else { return }
    guard differ, ballots.count == most, let low = totals.min(), let high = totals.max(),
      (low...high).contains(settled.hundredths * sheet.scale)
    else {
      throw Mistake(
        line: entry.line,
        reason: "\(name): Chủ tịch chỉ quyết điểm khi các phiếu chấm khác nhau, trong khoảng các phiếu đã chấm")
    }
  }

  /// The score with the meeting's vote.
  private func confirmed(
    _ score: Score, _ entry: Entry, _ judgement: Judgement, members: Int
  ) throws(Mistake) -> Score {
    guard judgement.then != nil, score.verdict == .recognised else { return score }
    func count(_ vote: String) -> Int { entry.meeting.values.count { BallotTable.votes[Int($0)] == vote } }
    let votes = VoteCount(yes: count("1"), no: count("0"), blank: count("trang"))
    guard votes.all > 0 else {
      throw Mistake(
        line: entry.line,
        reason: """
          hồ sơ «\(entry.dossier.visible.cut(to: 40))» đủ điểm mà tệp không có phiếu của cuộc họp; ghi tiêu chí \
          «\(Reserved.meeting)» cho từng thành viên
          """)
    }
    return judgement.score(score, confirmedBy: votes, members: members, present: entry.members.count)
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
