/// How a dossier ends whose recognition rests on the answer of a higher level.
extension Dossier {
  /// What the higher level found closes the dossier: what it recognised is shown to all.
  ///
  /// - Parameters:
  ///   - finding: nil takes back what was recorded.
  ///   - judgement: the one that decides, outside.
  public func answeredAbove(
    _ finding: Finding?, in judgement: Judgement, by person: Person, at now: Instant
  ) throws -> Dossier {
    let step: Step = isAnsweredAbove ? .correctAnswer : .takeAnswer
    try require(step, by: person)
    guard let finding else {
      let wasSelected = judged.contains { $0.session != nil }
      return taken(step, to: wasSelected ? .shortlisted : .accepted, .answerTakenBack, by: person.id, at: now) {
        $0.judged.removeAll { $0.judgement == judgement.id }
        $0.outcome = nil
      }
    }
    let isRecognised = finding.verdict == .recognised
    let result = Judged(
      judgement, passed: isRecognised, answers: finding.answers ?? [], opinion: finding.text, by: person.id, at: now)
    return taken(
      step, to: isRecognised ? .published : .notRecognised, .answeredAbove(text: finding.text), by: person.id, at: now
    ) { $0.close(by: result) }
  }

  /// No answer came: that closes the dossier too, without recognition.
  ///
  /// - Throws: `Refusal` where the plan does not say that it may not come, and before its days are over.
  public func leftWithoutAnswer(
    _ note: String, in judgement: Judgement, by person: Person, at now: Instant
  ) throws -> Dossier {
    guard judgement.mayNotCome else {
      throw Refusal("Kế hoạch không nêu trường hợp cấp trên không có kết quả.", clause: judgement.source.clause)
    }
    if let days = judgement.days, days.window.phase(at: now) != .over {
      throw Refusal(
        "«\(judgement.name)» làm \(days.window.phrase); chưa hết thời gian này.",
        clause: days.source.clause, next: "Sau thời gian đó, nếu không có kết quả thì ghi ở đây.")
    }
    try require(.takeAnswer, by: person)
    let note = try note.asked("Ghi đã hỏi ai, khi nào về kết quả", in: "note", .upTo(5000))
    let result = Judged(judgement, passed: false, opinion: note, by: person.id, at: now)
    return taken(.takeAnswer, to: .notRecognised, .noAnswerCame(note: note), by: person.id, at: now) {
      $0.close(by: result)
    }
  }

  private mutating func close(by result: Judged) {
    judged.removeAll { $0.judgement == result.judgement }
    judged.append(result)
    outcome = Outcome(
      ballots: 0, mean: nil, recognised: result.passed, grade: nil, prize: .zero, decision: nil)
  }

  /// A higher level decided on it, not this plan's own council.
  public var isAnsweredAbove: Bool {
    history.last { event in
      switch event.what {
      case .answeredAbove, .noAnswerCame, .answerTakenBack: true
      default: false
      }
    }.map { $0.what != .answerTakenBack } ?? false
  }
}
