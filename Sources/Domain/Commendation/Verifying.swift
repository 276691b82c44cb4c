/// The standing office's steps, and what becomes of a nomination afterwards.
extension Nomination {
  /// The nomination as found to meet the plan's merits.
  public func verified(note: String, by judge: Judge, at now: Instant) throws -> Nomination {
    try requireSent(by: judge)
    return moved(to: .verified, Event(kind: .verified, at: now, by: judge.person.id, note: note.typed, clause: nil))
  }

  /// The nomination back in the unit's hands.
  public func returned(reason: String, by judge: Judge, at now: Instant) throws -> Nomination {
    try requireSent(by: judge)
    guard !reason.typed.isEmpty else { throw Refusal.input("reason", "Ghi rõ cần sửa, bổ sung gì.") }
    return moved(to: .returned, Event(kind: .returned, at: now, by: judge.person.id, note: reason.typed, clause: nil))
  }

  /// The nomination as refused by a clause.
  public func refused(clause: String, reason: String, by judge: Judge, at now: Instant) throws -> Nomination {
    try requireSent(by: judge)
    guard !clause.typed.isEmpty else { throw Refusal.input("clause", "Ghi điều khoản làm căn cứ, ví dụ IV.1.a.") }
    guard !reason.typed.isEmpty else { throw Refusal.input("reason", "Ghi lý do không đủ điều kiện.") }
    return moved(
      to: .refused, Event(kind: .refused, at: now, by: judge.person.id, note: reason.typed, clause: clause.typed))
  }

  /// The nomination for another kind of commendation, where the one it asked for has no place left or is too high.
  ///
  /// What the unit claimed goes along where the other kind asks for the same merit; if that is not all, the unit gets the
  /// nomination back to add to it.
  public func redirected(to id: CommendationKind.ID, by judge: Judge, at now: Instant, under plan: Plan) throws
    -> Nomination
  {
    guard canBeRedirected else {
      throw Refusal("Đề nghị hiện \(state.name) nên không chuyển sang hình thức khác được.")
    }
    try requireApart(judge, to: "chuyển đề nghị này sang hình thức khác")
    let (old, new) = (try plan.commendation(content.kind), try plan.commendation(id))
    guard old.id != new.id else { throw Refusal.input("kind", "Chọn hình thức khác với hình thức đang đề nghị.") }
    try new.requireOpen(to: content.candidate.kind)
    var nomination = self
    nomination.content.kind = new.id
    nomination.content.claims = new.merits.enumerated().compactMap { index, merit in
      let claim = content.claims.first {
        old.merits[$0.merit].candidate == merit.candidate && old.merits[$0.merit].text == merit.text
      }
      return claim.map { Claim(merit: index, evidence: $0.evidence) }
    }
    let isWhole = try nomination.missing(under: plan).isEmpty
    return nomination.moved(
      to: isWhole ? .verified : .returned,
      Event(kind: .redirected, at: now, by: judge.person.id, note: "Từ \(old.name) sang \(new.name)", clause: nil))
  }

  /// Whether the office may put it forward for another kind.
  public var canBeRedirected: Bool { state == .verified || state == .passedOver }

  /// The nomination as on a list that went to the chairman, or left off it.
  func listed(_ isProposed: Bool, note: String, by person: Person.ID, at now: Instant) throws -> Nomination {
    guard state == .verified else {
      throw Refusal(
        "Đề nghị khen thưởng «\(content.candidate.name)» hiện \(state.name) nên không vào danh sách này được.",
        next: "Mở lại danh sách để lập theo các đề nghị đang chờ Hội đồng.")
    }
    return moved(
      to: isProposed ? .proposed : .passedOver,
      Event(kind: isProposed ? .proposed : .passedOver, at: now, by: person, note: note, clause: nil))
  }

  /// The nomination as it was before the list was decided.
  func takenBack(note: String, by person: Person.ID, at now: Instant) -> Nomination {
    guard state == .proposed || state == .passedOver else { return self }
    return moved(to: .verified, Event(kind: .takenBack, at: now, by: person, note: note, clause: nil))
  }

  /// The nomination with the chairman's answer.
  func answered(_ isCommended: Bool, note: String, by person: Person.ID, at now: Instant) -> Nomination {
    guard state == .proposed else { return self }
    return moved(
      to: isCommended ? .commended : .notCommended,
      Event(kind: isCommended ? .commended : .notCommended, at: now, by: person, note: note, clause: nil))
  }

  private func requireSent(by judge: Judge) throws {
    guard state == .sent else {
      throw Refusal("Đề nghị hiện \(state.name) nên không thẩm tra được.", next: "Chỉ thẩm tra đề nghị đơn vị đã gửi.")
    }
    try requireApart(judge, to: "thẩm tra")
  }
}
