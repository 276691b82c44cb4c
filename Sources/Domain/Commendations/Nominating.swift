/// The unit's steps.
extension Nomination {
  /// The nomination with what the unit wrote; merits may still be missing.
  ///
  /// - Throws: `Refusal` when it is out of the unit's hands, or for what cannot be stored.
  public func written(_ content: Content, under plan: Plan) throws -> Nomination {
    try require(.write)
    let kind = try plan.commendation(content.kind)
    try kind.requireOpen(to: content.candidate.kind)
    guard (2...200).contains(content.candidate.name.count) else {
      throw Refusal.input("name", "Ghi tên tập thể, cá nhân được đề nghị, dài từ 2 đến 200 ký tự.")
    }
    guard content.candidate.position.count <= 300 else {
      throw Refusal.input("position", "Chức vụ, nơi công tác dài tối đa 300 ký tự.")
    }
    guard content.achievements.count <= 8000 else {
      throw Refusal.input("achievements", "Tóm tắt thành tích dài tối đa 8.000 ký tự.")
    }
    for claim in content.claims {
      guard kind.merits.indices.contains(claim.merit), kind.merits[claim.merit].candidate == content.candidate.kind,
        content.claims.count(where: { $0.merit == claim.merit }) == 1
      else {
        throw Refusal.input("merit-\(claim.merit)", "Tiêu chuẩn này không có trong kế hoạch cho đối tượng đã chọn.")
      }
      guard claim.evidence.count <= 2000 else {
        throw Refusal.input("evidence-\(claim.merit)", "Minh chứng dài tối đa 2.000 ký tự.")
      }
    }
    var nomination = self
    nomination.content = content
    return nomination
  }

  /// The nomination as sent to the standing office.
  ///
  /// - Parameters:
  ///   - initiatives: the candidate's recognised initiatives, which stay with the nomination.
  ///   - report: number and recipients of the unit's report; nil leaves them as they were.
  /// - Throws: `Refusals` with everything that is missing.
  public func sent(
    initiatives: [Dossier.ID], report: Outgoing? = nil, by person: Person.ID, at now: Instant, under plan: Plan
  ) throws -> Nomination {
    try require(.send)
    let missing = try missing(under: plan)
    guard missing.isEmpty else { throw Refusals(missing) }
    var nomination = taken(.send, .sent, by: person, at: now)
    nomination.initiatives = initiatives
    nomination.report = report ?? self.report
    return nomination
  }

  /// What has to be added before it can be sent.
  public func missing(under plan: Plan) throws -> [Refusal] {
    let kind = try plan.commendation(content.kind)
    var missing: [Refusal] = []
    if content.candidate.kind == .individual, content.candidate.position.isEmpty {
      missing.append(.input("position", "Ghi chức vụ và nơi công tác của cá nhân."))
    }
    if content.achievements.count < 20 {
      missing.append(.input("achievements", "Viết tóm tắt thành tích, ít nhất một câu."))
    }
    for (index, merit) in kind.merits.enumerated() where merit.candidate == content.candidate.kind {
      let claim = content.claims.first { $0.merit == index }
      if claim == nil {
        missing.append(
          Refusal(
            "Chưa đánh dấu tiêu chuẩn «\(merit.text)».", kind: .input, clause: merit.source.clause,
            next: "Đánh dấu khi đạt; không đạt thì không gửi được đề nghị này.", field: "merit-\(index)"))
      } else if claim?.evidence.isEmpty == true {
        missing.append(
          Refusal(
            "Tiêu chuẩn đã đánh dấu còn thiếu minh chứng.", kind: .input, clause: merit.source.clause,
            next: "Ghi văn bản, số liệu hoặc sáng kiến chứng minh.", field: "evidence-\(index)"))
      }
    }
    return missing
  }

  /// The nomination as taken back by the unit.
  public func withdrawn(reason: String, by person: Person.ID, at now: Instant) throws -> Nomination {
    try require(.withdraw)
    guard !reason.typed.isEmpty else { throw Refusal.input("reason", "Ghi lý do rút đề nghị.") }
    return taken(.withdraw, .withdrawn(reason: reason.typed), by: person, at: now)
  }

  /// The nomination after the step, with the event in its history.
  ///
  /// - Parameter state: one of those that the step leads to; the row says it where there is only one.
  func taken(
    _ step: Step, to state: State? = nil, _ what: Happening, by person: Person.ID, at now: Instant
  ) -> Nomination {
    var nomination = self
    nomination.state = state ?? Self.row(step).to.first ?? self.state
    nomination.history.append(Event(what, at: now, by: person))
    return nomination
  }
}

extension Plan {
  /// - Throws: `Refusal` when the plan has no such kind of commendation.
  public func commendation(_ id: CommendationKind.ID) throws -> CommendationKind {
    guard let kind = commendations.first(where: { $0.id == id }) else {
      throw Refusal.input(
        "kind", "Kế hoạch không có hình thức khen thưởng này.", next: "Chọn một hình thức trong danh sách.")
    }
    return kind
  }
}
