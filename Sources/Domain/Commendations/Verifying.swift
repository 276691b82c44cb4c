/// The standing office's steps, and what becomes of a nomination afterwards.
extension Nomination {
  /// The nomination as found to meet the plan's merits and the conditions of the kind of commendation.
  ///
  /// - Parameter met: the conditions that the office asked and found met.
  /// - Throws: `Refusals` with each condition that is not met.
  public func verified(
    note: String, met: Set<CommendationKind.Condition.ID>, by judge: Judge, at now: Instant, under plan: Plan
  ) throws -> Nomination {
    try require(.verify, by: judge)
    let conditions = try plan.commendation(content.kind).conditions
    let open = conditions.filter { !met.contains($0.id) }.map { condition in
      Refusal(
        "Chưa xác nhận điều kiện «\(condition.text)».", kind: .input, clause: condition.source.clause,
        next: "Hỏi cơ quan có thẩm quyền rồi đánh dấu; không đáp ứng thì chưa xét khen thưởng.",
        field: "condition-\(condition.id)")
    }
    try open.throwIfAny()
    return taken(.verify, .verified(note: note.typed), by: judge.person.id, at: now)
  }

  /// The nomination back in the unit's hands.
  public func returned(reason: String, by judge: Judge, at now: Instant) throws -> Nomination {
    try require(.sendBack, by: judge)
    let reason = try reason.asked("Ghi rõ cần sửa, bổ sung gì", .some)
    return taken(.sendBack, .returned(reason: reason), by: judge.person.id, at: now)
  }

  /// The nomination as refused by a clause.
  public func refused(clause: Clause, reason: String, by judge: Judge, at now: Instant) throws -> Nomination {
    try require(.refuse, by: judge)
    guard !clause.number.isEmpty else { throw Refusal.input("clause", "Ghi điều khoản làm căn cứ, ví dụ IV.1.a.") }
    let reason = try reason.asked("Ghi lý do không đủ điều kiện", .some)
    return taken(.refuse, .refused(reason: reason, clause: clause), by: judge.person.id, at: now)
  }

  /// The nomination for another kind of commendation, where the one it asked for has no place left or is too high.
  ///
  /// What the unit claimed goes along where the other kind asks for the same merit; if that is not all, the unit gets
  /// the nomination back to add to it.
  public func redirected(to id: CommendationKind.ID, by judge: Judge, at now: Instant, under plan: Plan) throws
    -> Nomination
  {
    try require(.redirect, by: judge)
    let (old, new) = (try plan.commendation(content.kind), try plan.commendation(id))
    guard old.id != new.id else { throw Refusal.input("kind", "Chọn hình thức khác với hình thức đang đề nghị.") }
    try new.requireOpen(to: content.candidate.kind)
    var nomination = self
    nomination.content.kind = new.id
    nomination.content.claims = new.merits.enumerated().compactMap { index, merit in
      let claim = content.claims.first { old.merits[$0.merit].isSame(as: merit) }
      return claim.map { Claim(merit: index, evidence: $0.evidence, elsewhere: $0.elsewhere) }
    }
    nomination.proofs = proofs.compactMap { proof in
      var proof = proof
      guard let place = new.merits.firstIndex(where: { $0.isSame(as: old.merits[proof.merit]) }) else { return nil }
      proof.merit = place
      return proof
    }
    let isWhole = try nomination.missing(under: plan, initiatives: initiatives.count).isEmpty
    return nomination.taken(
      .redirect, to: isWhole ? .verified : .returned, .redirected(from: old.name, to: new.name), by: judge.person.id,
      at: now)
  }

  /// The nomination after the list went to the chairman: on it, or left off it.
  func listed(_ what: Happening, by person: Person.ID, at now: Instant) throws -> Nomination {
    try require(.list)
    let isProposed = if case .proposed = what { true } else { false }
    return taken(.list, to: isProposed ? .proposed : .passedOver, what, by: person, at: now)
  }

  /// The nomination as it was before the list was decided.
  func takenBack(reason: String, by person: Person.ID, at now: Instant) -> Nomination {
    guard allows(.takeBack) else { return self }
    return taken(.takeBack, .takenBack(reason: reason), by: person, at: now)
  }

  /// The nomination with the chairman's answer.
  func answered(_ what: Happening, by person: Person.ID, at now: Instant) -> Nomination {
    guard allows(.answer) else { return self }
    let isCommended = if case .commended = what { true } else { false }
    return taken(.answer, to: isCommended ? .commended : .notCommended, what, by: person, at: now)
  }
}

extension CommendationKind.Merit {
  /// Whether another kind of commendation asks for the same.
  fileprivate func isSame(as other: CommendationKind.Merit) -> Bool {
    candidate == other.candidate && text == other.text
  }
}
