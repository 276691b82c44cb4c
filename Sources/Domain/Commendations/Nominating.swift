/// The unit's steps.
extension Nomination {
  /// The nomination with what the unit wrote; merits may still be missing.
  ///
  /// - Throws: `Refusal` when it is out of the unit's hands, or for what cannot be stored.
  public func written(_ content: Content, under plan: Plan) throws -> Nomination {
    try require(.write)
    let kind = try plan.commendation(content.kind)
    try kind.requireOpen(to: content.candidate.kind)
    try content.candidate.name.asked(
      "Ghi tên tập thể, cá nhân được đề nghị, dài từ 2 đến 200 ký tự", in: "name", .untold(2...200))
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
      if let elsewhere = claim.elsewhere,
        [elsewhere.body, elsewhere.number, elsewhere.form].contains(where: {
          $0.count > 300
        })
      {
        throw Refusal.input("elsewhere-body-\(claim.merit)", "Mỗi ô về sáng kiến được công nhận dài tối đa 300 ký tự.")
      }
    }
    var nomination = self
    nomination.content = content
    return nomination
  }

  /// The nomination as sent to the standing office.
  ///
  /// - Parameters:
  ///   - initiatives: the candidate's initiatives that count, which stay with the nomination.
  ///   - report: number and recipients of the unit's report; nil leaves them as they were.
  ///   - vote: what the cluster that the unit leads voted on the candidate.
  /// - Throws: `Refusals` with everything that is missing.
  public func sent(
    initiatives: [Dossier.ID], report: Outgoing? = nil, vote: ClusterVote? = nil, by person: Person.ID,
    at now: Instant, under plan: Plan
  ) throws -> Nomination {
    try require(.send)
    let missing = try missing(under: plan, initiatives: initiatives.count)
    try missing.throwIfAny()
    var nomination = taken(.send, .sent, by: person, at: now)
    nomination.initiatives = initiatives
    (nomination.report, nomination.vote) = (report ?? self.report, vote)
    return nomination
  }

  /// What has to be added before it can be sent.
  ///
  /// - Parameter initiatives: how many initiatives of the candidate count.
  public func missing(under plan: Plan, initiatives: Int) throws -> [Refusal] {
    let kind = try plan.commendation(content.kind)
    var missing: [Refusal] = []
    if content.candidate.kind == .individual, content.candidate.position.isEmpty {
      missing.append(.input("position", "Ghi chức vụ và nơi công tác của cá nhân."))
    }
    if content.achievements.count < 20 {
      missing.append(.input("achievements", "Viết tóm tắt thành tích, ít nhất một câu."))
    }
    let merits = kind.merits.enumerated().filter { $0.element.candidate == content.candidate.kind }
    return missing + unclaimed(merits)
      + merits.flatMap { index, merit in unproved(index, merit, initiatives: initiatives) }
  }

  /// The merits that everyone must meet and that are not claimed, and one of those of which one is enough.
  private func unclaimed(_ merits: [(offset: Int, element: CommendationKind.Merit)]) -> [Refusal] {
    let claimed = Set(content.claims.map(\.merit))
    let needed = merits.filter { $0.element.need == .all && !claimed.contains($0.offset) }.map { index, merit in
      Refusal(
        "Chưa đánh dấu tiêu chuẩn «\(merit.text)».", kind: .input, clause: merit.source.clause,
        next: "Đánh dấu khi đạt; không đạt thì không gửi được đề nghị này.", field: "merit-\(index)")
    }
    let choice = merits.filter { $0.element.need == .any }
    guard let first = choice.first, !choice.contains(where: { claimed.contains($0.offset) }) else { return needed }
    return needed + [
      Refusal(
        "Chưa đánh dấu tiêu chí nào trong \(choice.count) tiêu chí, cần đạt một.", kind: .input,
        clause: first.element.source.clause, next: "Đánh dấu ít nhất một tiêu chí đạt và ghi minh chứng.",
        field: "merit-\(first.offset)")
    ]
  }

  /// What a claim lacks to be believed: words or a file, and an initiative where the merit asks for one.
  private func unproved(_ index: Int, _ merit: CommendationKind.Merit, initiatives: Int) -> [Refusal] {
    guard let claim = content.claims.first(where: { $0.merit == index }) else { return [] }
    if let elsewhere = claim.elsewhere, !elsewhere.isWhole {
      return [
        Refusal(
          "Sáng kiến được công nhận ở nơi khác còn ghi thiếu.", kind: .input, clause: merit.source.clause,
          next: "Ghi đủ nơi công nhận, số, ngày và hình thức.", field: "elsewhere-body-\(index)")
      ]
    }
    switch merit.evidence {
    case .documents:
      guard claim.evidence.isEmpty, !proofs.contains(where: { $0.merit == index }) else { return [] }
      return [
        Refusal(
          "Tiêu chuẩn đã đánh dấu còn thiếu minh chứng.", kind: .input, clause: merit.source.clause,
          next: "Ghi văn bản, số liệu, hoặc đính kèm tệp chứng minh.", field: "evidence-\(index)")
      ]
    case .initiative:
      guard initiatives == 0, claim.elsewhere == nil else { return [] }
      return [
        Refusal(
          "Tiêu chuẩn «\(merit.text)» cần ít nhất một sáng kiến của người, tập thể được đề nghị.", kind: .input,
          clause: merit.source.clause,
          next: "Chọn đúng tài khoản, đơn vị để đếm sáng kiến; sáng kiến được công nhận ở nơi khác thì ghi bên dưới.",
          field: "elsewhere-body-\(index)")
      ]
    }
  }

  /// The nomination with a file that shows that a merit is met.
  ///
  /// - Throws: `Refusal` when it is out of the unit's hands, has too many files, or knows no such merit.
  public func proved(by proof: Proof, under plan: Plan) throws -> Nomination {
    try require(.write)
    let merits = try plan.commendation(content.kind).merits
    guard merits.indices.contains(proof.merit), merits[proof.merit].candidate == content.candidate.kind else {
      throw Refusal.input("proof-merit", "Chọn tiêu chuẩn mà tệp chứng minh.")
    }
    var nomination = self
    nomination.proofs.removeAll { $0.digest == proof.digest }
    guard nomination.proofs.count < Proof.most else {
      throw Refusal.input("file", "Mỗi đề nghị có tối đa \(Proof.most) tệp minh chứng.")
    }
    nomination.proofs.append(proof)
    return nomination
  }

  /// The nomination without that file.
  public func withoutProof(_ digest: String) throws -> Nomination {
    try require(.write)
    var nomination = self
    try nomination.proofs.remove(digest)
    return nomination
  }

  /// The nomination as taken back by the unit.
  public func withdrawn(reason: String, by person: Person.ID, at now: Instant) throws -> Nomination {
    try require(.withdraw)
    let reason = try reason.asked("Ghi lý do rút đề nghị", .some)
    return taken(.withdraw, .withdrawn(reason: reason), by: person, at: now)
  }

  /// The nomination after the step, with the event in its history.
  ///
  /// - Parameter state: one of those that the step leads to; the row says it where there is only one.
  func taken(
    _ step: Step, to state: State? = nil, _ what: Happening, by person: Person.ID, at now: Instant
  ) -> Nomination {
    var nomination = self
    nomination.go(by: step, to: state)
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
