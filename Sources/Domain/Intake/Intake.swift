/// What the receiving office does.
extension Dossier {
  /// Received under a number of the register.
  ///
  /// - Parameter delivery: what was counted of each part.
  public func received(
    number: Int, with delivery: Delivery = Delivery(), by person: Person, at now: Instant, under plan: Plan
  ) throws -> Dossier {
    try require(.receive, by: person)
    try plan.requireCountable(delivery)
    let due = now.day.adding(months: plan.timeLimits.checkMonths)
    return taken(.receive, .received(number: number), by: person.id, at: now, due: due) {
      $0.received = Receipt(number: number, at: now, by: person.id, delivery: delivery)
    }
  }

  /// With what was counted of each part, in place of an earlier count.
  public func counted(_ delivery: Delivery, by person: Person, under plan: Plan) throws -> Dossier {
    try require(.countCopies, by: person)
    try plan.requireCountable(delivery)
    var dossier = self
    dossier.received?.delivery = delivery
    return dossier
  }

  /// Let in after the deadline, with the reason and the document that allows it.
  public func admittedLate(by person: Person, _ admission: Admission) throws -> Dossier {
    try require(.admitLate, by: person)
    guard lateAdmission == nil else { throw Refusal("Hồ sơ này đã được phép nộp muộn.") }
    return taken(
      .admitLate, .lateAdmitted(reason: admission.reason, document: admission.document), by: person.id,
      at: admission.at, due: due
    ) { $0.lateAdmission = admission }
  }

  /// With the office's verdicts on the plan's conditions and exclusions.
  public func checked(_ checks: [Check], by person: Person, under plan: Plan) throws -> Dossier {
    try require(.check, by: person)
    let known = rules(under: plan)
    guard checks.allSatisfy({ known.contains($0.rule) && $0.note.count <= 2000 }) else {
      throw Refusal.input("checks", "Phiếu kiểm tra có điều kiện mà kế hoạch không nêu.")
    }
    var dossier = self
    dossier.checks = checks
    return dossier
  }

  /// Sent back to the author to be completed by a day; asking again while it is open sets a new day.
  ///
  /// - Parameter notice: number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public func completionAsked(
    by person: Person, text: String, due: Day?, notice: Outgoing? = nil, at now: Instant, under plan: Plan
  ) throws -> Dossier {
    try require(.askCompletion, by: person)
    let text = try text.asked("Ghi rõ cần bổ sung những gì", in: "text", .upTo(5000))
    let due = due ?? now.day.adding(months: plan.timeLimits.completionMonths)
    guard due >= now.day else { throw Refusal.input("due", "Hạn bổ sung không thể trước hôm nay.") }
    let filed = filedContent
    return taken(.askCompletion, .completionAsked(text: text), by: person.id, at: now, due: due) {
      $0.completion = CompletionRequest(asked: now, due: due, text: text, filed: filed, notice: notice)
    }
  }

  /// Found valid: every condition of the plan is met and no exclusion applies.
  ///
  /// - Parameter facts: what the program knows of the dossier.
  /// - Throws: `Refusals`, one for each condition that is unanswered or not met, and for each part that did not come.
  public func accepted(by person: Person, knowing facts: Facts, at now: Instant, under plan: Plan) throws -> Dossier {
    try require(.accept, by: person)
    let refusals = unmet(under: plan, knowing: facts, on: now.day) + outstanding(under: plan, knowing: facts)
    try refusals.throwIfAny()
    if let gone = declinations.last(where: { !$0.isSettled }) {
      throw Refusal(
        "\(gone.name) đã trả lời không phải là tác giả, nên tỷ lệ đóng góp chưa đủ 100%.",
        next: "Yêu cầu tác giả bổ sung: chia lại tỷ lệ đóng góp.")
    }
    let due = now.day.adding(months: plan.timeLimits.decisionMonths)
    return taken(.accept, .accepted, by: person.id, at: now, due: due) { $0.accepted = now }
  }

  /// Refused by a clause of the plan.
  ///
  /// - Parameter notice: number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public func refused(
    by person: Person, clause: Clause, reason: String, notice: Outgoing? = nil, at now: Instant
  ) throws -> Dossier {
    try require(.refuse, by: person)
    try clause.number.asked("Chọn điều khoản làm căn cứ từ chối", in: "clause", .upTo(5000))
    let reason = try reason.asked("Ghi lý do từ chối", .upTo(5000))
    return taken(.refuse, .refused(reason: reason, clause: clause), by: person.id, at: now) {
      $0.refusalNotice = notice
    }
  }

  /// Refused after it was found valid, by a clause of the plan and a document, before anything was decided; it leaves
  /// the session before which it is.
  ///
  /// - Parameter ground: the reason and the document.
  public func refusedAfterAcceptance(
    by person: Person, clause: Clause, _ ground: Admission.Entry, notice: Outgoing? = nil, at now: Instant
  ) throws -> Dossier {
    try require(.refuseAccepted, by: person)
    try clause.number.asked("Chọn điều khoản làm căn cứ từ chối", in: "clause", .upTo(5000))
    let ground = try ground.admission(by: person.id, at: now)
    let event = Happening.refused(
      reason: ground.reason, clause: clause, document: DecisionReference(number: ground.document, day: ground.day))
    return taken(.refuseAccepted, event, by: person.id, at: now) {
      $0.refusalNotice = notice
      $0.session = nil
    }
  }
}
