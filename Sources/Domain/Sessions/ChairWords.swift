/// What the chair decides and answers before the result is locked.
extension Session {
  /// The points of a dossier on which markers differ, as the chair decided.
  public struct Settlement: Hashable, Sendable, Codable {
    public var dossier: Dossier.ID
    public var points: Points
    public var reason: String
    public var by: Person.ID
    public var at: Instant

    public init(dossier: Dossier.ID, points: Points, reason: String, by person: Person.ID, at now: Instant) {
      (self.dossier, self.points, self.reason, by, at) = (dossier, points, reason, person, now)
    }
  }

  /// What the chair answers where most members recommend otherwise than the result.
  public struct ChairAnswer: Hashable, Sendable, Codable {
    public var dossier: Dossier.ID
    public var text: String
    public var by: Person.ID
    public var at: Instant

    public init(dossier: Dossier.ID, text: String, by person: Person.ID, at now: Instant) {
      (self.dossier, self.text, by, at) = (dossier, text, person, now)
    }
  }

  public func settlement(on dossier: Dossier.ID) -> Settlement? { settlements.last { $0.dossier == dossier } }

  public func answer(on dossier: Dossier.ID) -> ChairAnswer? { answers.last { $0.dossier == dossier } }

  /// With the points that the chair decides, in place of an earlier decision.
  ///
  /// - Parameter given: the totals of the ballots, when all of them are in and differ; nil while there is nothing to
  ///   decide.
  /// - Throws: `Refusal` while there is nothing to decide, for points that nobody came near, and without a reason.
  public func settling(_ settlement: Settlement, within given: ClosedRange<Mean>?, under judgement: Judgement) throws
    -> Session
  {
    try require(.settleMarks)
    guard dossiers.contains(settlement.dossier) else { throw Refusal.absent }
    guard let markers = judgement.scoring.markers, markers.settles == .chair, let given else {
      throw Refusal(
        "Hồ sơ này không chờ Chủ tịch Hội đồng quyết điểm.", clause: judgement.scoring.markers?.source.clause)
    }
    guard given.contains(Mean(settlement.points)) else {
      throw Refusal(
        """
        Quyết điểm từ \(given.lowerBound.shortText) đến \(given.upperBound.shortText), trong khoảng các phiếu đã chấm.
        """, kind: .input, clause: markers.source.clause, field: "points-\(settlement.dossier)")
    }
    try settlement.reason.asked("Ghi lý do quyết điểm", in: "reason-\(settlement.dossier)", .shortSentence)
    var session = self
    session.settlements.removeAll { $0.dossier == settlement.dossier }
    session.settlements.append(settlement)
    return session
  }

  /// With the chair's answer, in place of an earlier one.
  ///
  /// - Throws: `Refusal` where the plan does not ask members for a recommendation, and for an answer of no words.
  public func answering(_ answer: ChairAnswer, under judgement: Judgement) throws -> Session {
    try require(.answerMembers)
    guard dossiers.contains(answer.dossier) else { throw Refusal.absent }
    guard judgement.scoring.recommends else { throw Refusal("Kế hoạch không hỏi ý kiến đề nghị của các thành viên.") }
    try answer.text.asked("Ghi câu trả lời", in: "answer-\(answer.dossier)", .shortSentence)
    var session = self
    session.answers.removeAll { $0.dossier == answer.dossier }
    session.answers.append(answer)
    return session
  }
}

/// How many members recommend to recognise an initiative, and how many do not.
public struct RecommendationCount: Hashable, Sendable {
  public var yes: Int
  public var no: Int

  public init(_ entries: [Ballot.Entry]) {
    yes = entries.count { $0.recommends == true }
    no = entries.count { $0.recommends == false }
  }

  public var all: Int { yes + no }

  /// `5 trên 7 thành viên đề nghị công nhận mà kết quả là không đạt`; nil where most do not say otherwise than the
  /// result, or there is none.
  public func contradiction(to score: Score) -> String? {
    switch score.verdict {
    case .recognised where no > yes: "\(no) trên \(all) thành viên không đề nghị công nhận mà kết quả đạt"
    case .notRecognised where yes > no: "\(yes) trên \(all) thành viên đề nghị công nhận mà kết quả không đạt"
    default: nil
    }
  }
}
