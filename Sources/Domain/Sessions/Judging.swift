/// What sessions of the judgements find.
extension Dossier {
  /// Put before a session; before one that only chooses, and one that looks again, its state stays until the result.
  public func putBefore(_ session: Session, by person: Person.ID, at now: Instant, under plan: Plan) throws -> Dossier {
    let step = session.role.putting
    guard let judgement = plan.judgement(session.judgement), isReady(for: judgement, under: plan) else {
      throw refusal(of: step)
    }
    let event: Happening = session.role == .selects ? .putBeforeTeam : .putBeforeCouncil
    return taken(step, event, by: person, at: now, due: due) {
      if session.role == .looksAgain { $0.look = session.id } else { $0.session = session.id }
    }
  }

  /// Taken out of a session that is still being prepared.
  public func taken(from session: Session, by person: Person.ID, at now: Instant, under plan: Plan) throws -> Dossier {
    guard session.role != .looksAgain else {
      guard look == session.id else { throw refusal(of: .takeOutOfLook) }
      try require(.takeOutOfLook)
      return taken(.takeOutOfLook, .takenFromCouncil, by: person, at: now, due: due) { $0.look = nil }
    }
    try require(.takeOut, in: session.id)
    let wasSelected = judged.contains { result in plan.judgement(result.judgement).map { !$0.isByUnit } ?? true }
    let before: State = state == .inCouncil ? wasSelected ? .shortlisted : .accepted : state
    return taken(.takeOut, to: before, .takenFromCouncil, by: person, at: now, due: due) { $0.session = nil }
  }

  /// Going on or not by the ballots of a session that chooses; seen once more by one that looks again.
  ///
  /// - Parameter result: what the ballots came to.
  public func judged(_ result: Judged, by session: Session, chair: Person, at now: Instant) throws -> Dossier {
    let opinion = result.opinion
    guard session.role == .selects else {
      guard look == session.id else { throw refusal(of: .closeLookAgain) }
      try require(.closeLookAgain, by: chair)
      return taken(
        .closeLookAgain, .lookedAgain(name: result.name, passed: result.passed, opinion: opinion), by: chair.id,
        at: now, due: due
      ) {
        $0.judged.append(result)
        $0.look = nil
      }
    }
    try require(.closeAppraisal, in: session.id, by: chair)
    return taken(
      .closeAppraisal, to: result.passed ? .shortlisted : .notShortlisted,
      result.passed ? .shortlisted(opinion: opinion) : .notShortlisted(opinion: opinion), by: chair.id, at: now,
      due: result.passed ? due : nil
    ) {
      $0.judged.append(result)
      $0.session = nil
    }
  }

  /// Sent back to the author by the council, to be completed by a day while the session goes on.
  public func completionAsked(
    in session: Session, text: String, due: Day, by person: Person, at now: Instant
  ) throws -> Dossier {
    try session.require(.scoreAgain)
    try require(.askCompletionInCouncil, in: session.id, by: person)
    let text = try text.asked("Ghi rõ Hội đồng cần bổ sung những gì", in: "text", .upTo(5000))
    guard due >= now.day else { throw Refusal.input("due", "Hạn bổ sung không thể trước hôm nay.") }
    let filed = filedContent
    return taken(.askCompletionInCouncil, .completionAsked(text: text), by: person.id, at: now, due: due) {
      $0.completion = CompletionRequest(asked: now, due: due, text: text, filed: filed)
    }
  }

  /// Back before the council without waiting for the author.
  public func resumed(in session: Session, by person: Person, at now: Instant) throws -> Dossier {
    try require(.resume, in: session.id, by: person)
    return taken(.resume, .resumed, by: person.id, at: now) { $0.restoreFiled() }
  }

  /// To be scored once more, what was cast before set aside.
  public func scoredAgain(_ round: EarlierRound, by person: Person, at now: Instant) throws -> Dossier {
    try require(.scoreAgain, in: round.session, by: person)
    return taken(.scoreAgain, .scoredAgain(reason: round.reason), by: person.id, at: now, due: due)
  }

  /// Scored: the chair closed the session.
  public func scored(_ result: Judged, by person: Person, at now: Instant) throws -> Dossier {
    try require(.lock, by: person)
    return taken(.lock, .scored, by: person.id, at: now, due: due) { $0.judged.append(result) }
  }

  /// Back before the council, because the session was reopened.
  public func reopened(by person: Person, reason: String, document: String, at now: Instant) throws -> Dossier {
    try require(.reopen, by: person)
    return taken(.reopen, .reopened(reason: reason, document: document), by: person.id, at: now, due: due) {
      $0.judged.removeAll { $0.session == session }
    }
  }
}

extension Dossier {
  /// The states in which a dossier can come before a session of such a judgement.
  public static func states(awaiting role: Judgement.Role) -> [State] { states(for: role.putting) }
}

extension Judgement.Role {
  /// The step by which a dossier comes before a session of it.
  fileprivate var putting: Dossier.Step {
    switch self {
    case .selects: .putBeforeTeam
    case .decides: .putBeforeCouncil
    case .looksAgain: .lookAgain
    }
  }
}
