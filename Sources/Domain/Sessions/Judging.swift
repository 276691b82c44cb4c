/// What the appraisal team and the council do.
extension Dossier {
  /// Appraised where the track has an appraisal: shortlisted for the council or not, with an opinion.
  public func appraised(
    shortlist: Bool, opinion: String, by person: Person, at now: Instant, under plan: Plan
  ) throws -> Dossier {
    guard isReady(for: .appraisalTeam, under: plan) else { throw refusal(of: .appraise) }
    try require(.appraise, by: person)
    let opinion = try required(opinion, "opinion", "Ghi ý kiến thẩm định.")
    return taken(
      .appraise, to: shortlist ? .shortlisted : .notShortlisted,
      shortlist ? .shortlisted(opinion: opinion) : .notShortlisted(opinion: opinion), by: person.id, at: now,
      due: shortlist ? due : nil)
  }

  /// Whether it can be put before a session of that kind of body now.
  public func isReady(for body: Council.Kind, under plan: Plan) -> Bool {
    let isAppraised = plan.track(track)?.appraisal != nil
    return switch body {
    case .appraisalTeam: isAppraised && allows(.putBeforeTeam)
    case .council: allows(.putBeforeCouncil) && isAppraised == (state == .shortlisted)
    }
  }

  /// Put before a session; before an appraisal team it stays accepted until the team has voted.
  public func putBefore(_ session: Session, by person: Person.ID, at now: Instant, under plan: Plan) throws -> Dossier {
    let step: Step = session.purpose == .council ? .putBeforeCouncil : .putBeforeTeam
    guard isReady(for: session.purpose, under: plan) else { throw refusal(of: step) }
    let event: Happening = session.purpose == .council ? .putBeforeCouncil : .putBeforeTeam
    return taken(step, event, by: person, at: now, due: due) { $0.session = session.id }
  }

  /// Taken out of a session that is still being prepared.
  public func taken(from session: Session, by person: Person.ID, at now: Instant, under plan: Plan) throws -> Dossier {
    try require(.takeOut, in: session.id)
    let isShortlisted = session.purpose == .council && plan.track(track)?.appraisal != nil
    return taken(
      .takeOut, to: isShortlisted ? .shortlisted : .accepted, .takenFromCouncil, by: person, at: now, due: due
    ) { $0.session = nil }
  }

  /// Shortlisted or not by the votes of the appraisal team.
  ///
  /// - Parameter opinion: how the team voted and what its members wrote.
  public func appraised(by session: Session, shortlist: Bool, opinion: String, chair: Person, at now: Instant) throws
    -> Dossier
  {
    try require(.closeAppraisal, in: session.id, by: chair)
    return taken(
      .closeAppraisal, to: shortlist ? .shortlisted : .notShortlisted,
      shortlist ? .shortlisted(opinion: opinion) : .notShortlisted(opinion: opinion), by: chair.id, at: now,
      due: shortlist ? due : nil
    ) { $0.session = nil }
  }

  /// Sent back to the author by the council, to be completed by a day while the session goes on.
  public func completionAsked(
    in session: Session, text: String, due: Day, by person: Person, at now: Instant
  ) throws -> Dossier {
    try session.require(.scoreAgain)
    try require(.askCompletionInCouncil, in: session.id, by: person)
    let text = try required(text, "text", "Ghi rõ Hội đồng cần bổ sung những gì.")
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
  public func scored(by person: Person, at now: Instant) throws -> Dossier {
    try require(.lock, by: person)
    return taken(.lock, .scored, by: person.id, at: now, due: due)
  }

  /// Back before the council, because the session was reopened.
  public func reopened(by person: Person, reason: String, document: String, at now: Instant) throws -> Dossier {
    try require(.reopen, by: person)
    return taken(.reopen, .reopened(reason: reason, document: document), by: person.id, at: now, due: due)
  }
}
