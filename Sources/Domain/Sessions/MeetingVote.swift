extension Session {
  /// How the meeting voted on a dossier after its points were known, as it was counted there.
  public struct MeetingVote: Hashable, Sendable, Codable {
    public var dossier: Dossier.ID
    public var yes: Int
    public var no: Int
    public var blank: Int
    public var by: Person.ID
    public var at: Instant

    /// - Throws: `Refusal` for what nobody counts.
    public init(dossier: Dossier.ID, yes: Int, no: Int, blank: Int, by person: Person.ID, at now: Instant) throws {
      guard [yes, no, blank].allSatisfy((0...1000).contains), yes + no + blank > 0 else {
        throw Refusal.input("yes-\(dossier)", "Ghi số phiếu tán thành, không tán thành và phiếu trắng.")
      }
      (self.dossier, self.yes, self.no, self.blank) = (dossier, yes, no, blank)
      (by, at) = (person, now)
    }

    public var count: VoteCount { VoteCount(yes: yes, no: no, blank: blank) }
    public var all: Int { count.all }
  }

  /// With the meeting's vote on a dossier, in place of an earlier one.
  ///
  /// - Throws: `Refusal` where the plan asks for no such vote, and for more ballots than members.
  public func voting(_ vote: MeetingVote, under judgement: Judgement) throws -> Session {
    try require(.countVotes)
    guard dossiers.contains(vote.dossier) else { throw Refusal.absent }
    guard judgement.then != nil else { throw Refusal("Kế hoạch không có bước bỏ phiếu sau khi chấm.") }
    guard vote.all <= members.count else {
      throw Refusal.input("yes-\(vote.dossier)", "Phiên họp có \(members.count) thành viên, số phiếu nhiều hơn.")
    }
    var session = self
    session.votes.removeAll { $0.dossier == vote.dossier }
    session.votes.append(vote)
    return session
  }

  /// Without what the meeting and the chair said on a dossier that is scored once more.
  public func withoutWords(on dossier: Dossier.ID) -> Session {
    var session = self
    session.votes.removeAll { $0.dossier == dossier }
    session.settlements.removeAll { $0.dossier == dossier }
    session.answers.removeAll { $0.dossier == dossier }
    session.readings = session.readings.map { reading in
      Reading(
        dossier: reading.dossier, readers: reading.readers, third: reading.dossier == dossier ? nil : reading.third)
    }
    return session
  }

  public func vote(on dossier: Dossier.ID) -> MeetingVote? { votes.last { $0.dossier == dossier } }
}

extension Judgement {
  /// The score with the meeting's vote: what passes by points passes by the vote too, or not at all.
  ///
  /// - Parameter present: the members who were there.
  public func score(_ score: Score, confirmedBy vote: VoteCount?, members: Int, present: Int) -> Score {
    guard let then, let vote, score.verdict == .recognised else { return score }
    let whole = then.of == .members ? members : max(present, vote.all)
    guard !then.yes.isReached(by: vote.yes, of: whole) else { return score }
    var score = score
    score.verdict = .notRecognised(.tooFewYes(yes: vote.yes, of: whole, share: then.yes))
    return score
  }
}

/// A dossier whose ballots came in, before its result is locked.
public struct ScoredDossier: Sendable {
  public var dossier: Dossier
  public var score: Score
  /// How members recommend, where the plan asks them.
  public var recommended: RecommendationCount
  public var wasScoredAgain: Bool

  public init(_ dossier: Dossier, _ score: Score, _ recommended: RecommendationCount, wasScoredAgain: Bool) {
    (self.dossier, self.score) = (dossier, score)
    (self.recommended, self.wasScoredAgain) = (recommended, wasScoredAgain)
  }
}

extension Session {
  /// - Throws: `Refusals` for dossiers that go back to their authors, that the meeting has not voted on, on which
  ///   markers differ and the chair has not decided, and where members recommend otherwise than the result and the
  ///   chair has not answered.
  public func requireComplete(_ scored: [ScoredDossier], under judgement: Judgement) throws {
    let refusals = scored.compactMap { lack(of: $0, under: judgement) }
    try refusals.throwIfAny()
  }

  private func lack(of scored: ScoredDossier, under judgement: Judgement) -> Refusal? {
    let (title, score) = (scored.dossier.writing.title, scored.score)
    if let band = judgement.returns, let mean = score.mean, band.holds(mean), !scored.wasScoredAgain {
      return Refusal(
        "«\(title)» được \(mean.text) điểm, từ \(band.from.text) đến dưới \(band.below.text): hoàn thiện, chấm lại.",
        clause: band.source.clause, next: "Ở trang Cuộc họp, yêu cầu tác giả bổ sung rồi cho chấm lại hồ sơ này.")
    }
    if case .chair = score.unsettled {
      return Refusal(
        "Các phiếu chấm «\(title)» khác nhau, Chủ tịch Hội đồng chưa quyết điểm.",
        clause: judgement.scoring.markers?.source.clause, next: "Ở trang Cuộc họp, Chủ tịch quyết điểm và ghi lý do.")
    }
    if let then = judgement.then, score.verdict == .recognised, vote(on: scored.dossier.id) == nil {
      return Refusal(
        "Cuộc họp chưa bỏ phiếu về «\(title)» sau khi chấm.", clause: then.source.clause,
        next: "Ở trang Cuộc họp, ghi số phiếu tán thành và không tán thành.")
    }
    if let contradiction = scored.recommended.contradiction(to: score), answer(on: scored.dossier.id) == nil {
      return Refusal(
        "«\(title)»: \(contradiction), Chủ tịch Hội đồng chưa trả lời.", clause: judgement.scoring.source.clause,
        next: "Ở trang Cuộc họp, Chủ tịch ghi câu trả lời.")
    }
    return nil
  }
}
