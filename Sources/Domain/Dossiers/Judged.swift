extension Dossier {
  /// What a judgement of the plan came to: of the unit, of an appraisal, of the council, of a second look.
  public struct Judged: Hashable, Sendable, Codable {
    public var judgement: Judgement.ID
    /// What the plan called it.
    public var name: String
    public var passed: Bool
    /// Whether each criterion is met, where somebody answered for the whole body.
    public var answers: [Answer]
    /// What was found beside the result: «tiêu biểu».
    public var findings: [String: Bool]
    public var opinion: String
    /// The mean of its ballots; nil where nobody scores.
    public var mean: Mean?
    /// The session in which it was judged; nil where somebody answered for the whole body.
    public var session: Session.ID?
    public var by: Person.ID
    public var at: Instant

    public init(
      _ judgement: Judgement, passed: Bool, answers: [Answer] = [],
      findings: [String: Bool] = [:], opinion: String = "", mean: Mean? = nil, in session: Session.ID? = nil,
      by person: Person.ID, at now: Instant
    ) {
      self.judgement = judgement.id
      name = judgement.name
      self.passed = passed
      self.answers = answers
      self.findings = findings
      self.opinion = opinion
      self.mean = mean
      self.session = session
      self.by = person
      at = now
    }
  }

  /// Whether a criterion is met, and if not, why.
  public struct Answer: Hashable, Sendable, Codable {
    public var criterion: Criterion.ID
    public var isMet: Bool
    public var reason: String

    public init(_ criterion: Criterion.ID, isMet: Bool, reason: String = "") {
      self.criterion = criterion
      self.isMet = isMet
      self.reason = reason.typed
    }

    /// `đạt`, or `không đạt: lý do`.
    public var text: String { isMet ? "đạt" : "không đạt: \(reason)" }
  }

  /// What the judgement came to; nil while it has not judged.
  public func result(of judgement: Judgement.ID) -> Judged? { judged.last { $0.judgement == judgement } }

  /// Whether it has passed every judgement of its plan that comes before that one.
  public func hasPassedAll(before judgement: Judgement, under plan: Plan) -> Bool {
    plan.judgements(for: track).prefix { $0.id != judgement.id }.allSatisfy { earlier in
      earlier.role != .selects || result(of: earlier.id)?.passed == true
    }
  }

  /// Whether the judgement can judge it now.
  public func isReady(for judgement: Judgement, under plan: Plan) -> Bool {
    guard judgement.judges(track), result(of: judgement.id) == nil, hasPassedAll(before: judgement, under: plan) else {
      return false
    }
    return switch judgement.role {
    case .selects: allows(judgement.isHeldInSession ? .putBeforeTeam : .appraise)
    case .decides: allows(.putBeforeCouncil)
    case .looksAgain: allows(.lookAgain)
    }
  }
}

extension Judgement {
  /// Whether enough of the criteria are met.
  ///
  /// - Throws: `Refusals`, one for each criterion that is not answered, or not met without a reason.
  func passes(_ answers: [Dossier.Answer], on sheet: Sheet) throws -> Bool {
    let given = Dictionary(answers.map { ($0.criterion, $0) }, uniquingKeysWith: { $1 })
    guard answers.allSatisfy({ answer in sheet.criteria.contains { $0.id == answer.criterion } }) else {
      throw Refusal.absent
    }
    let refusals = sheet.criteria.compactMap { criterion -> Refusal? in
      let clause = criterion.source.clause
      guard let answer = given[criterion.id] else {
        return Refusal(
          "Chưa trả lời tiêu chí «\(criterion.name)».", kind: .input, clause: clause, field: "answer-\(criterion.id)")
      }
      guard answer.isMet || (2...2000).contains(answer.reason.count) else {
        return Refusal(
          "Ghi lý do không đạt tiêu chí «\(criterion.name)».", kind: .input, clause: clause,
          field: "reason-\(criterion.id)")
      }
      return nil
    }
    try refusals.throwIfAny()
    let met = sheet.criteria.count { given[$0.id]?.isMet == true }
    guard case .answers(let needed) = scoring.method else { return false }
    return met >= needed ?? sheet.criteria.count
  }
}
