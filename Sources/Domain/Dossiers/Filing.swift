/// What the author does with a dossier once it is written.
extension Dossier {
  /// Submitted to the unit, or straight to the receiving office by a person without a unit.
  ///
  /// - Parameters:
  ///   - standing: how the filer stands to the plan.
  ///   - stations: the units through whose hands it goes to the receiving office; empty where it goes there directly.
  ///   - others: the other dossiers of the round from its unit, where the plan counts those of an author or a guide.
  /// - Throws: `Refusals` listing what is missing, or why the authors cannot take part; `Refusal` when intake is over
  ///   and no late admission was given.
  public func submitted(
    by person: Person.ID, as standing: Applicant.Standing, through stations: [Holding], among others: [Dossier] = [],
    at now: Instant, under plan: Plan
  ) throws -> Dossier {
    try require(.submit)
    guard let track = plan.track(track) else { throw Refusal.absent }
    let moment = moment(ofFilingAt: now)
    if lateAdmission == nil { try plan.requireOpen(track, at: moment) }
    try requireWhole(under: plan)
    try requireTakingPart(as: standing, among: others, under: plan)
    try requireSelecting(stations, under: plan)
    let due = stations.isEmpty ? nil : now.day.adding(days: plan.timeLimits.endorsementDays)
    return taken(.submit, to: stations.isEmpty ? .endorsed : .submitted, .submitted, by: person, at: now, due: due) {
      ($0.submitted, $0.holding) = (moment, stations.first)
      $0.dropStrayConsents()
    }
  }

  /// - Throws: `Refusal` where a unit of a group has to select and none is on the way.
  private func requireSelecting(_ stations: [Holding], under plan: Plan) throws {
    guard !cameToOffice, let selection = plan.unitSelection(for: track), plan.body(selection.by).isGroup,
      !stations.contains(where: { $0.body == selection.by })
    else { return }
    let name = plan.body(selection.by).name
    throw Refusal(
      """
      Hồ sơ phải được xét chọn ở một đơn vị trong số «\(name)», mà \(unitName ?? "bạn") không thuộc đơn vị nào như vậy.
      """,
      clause: selection.source.clause, next: "Hỏi \(plan.standing.name) hồ sơ của bạn do đơn vị nào xét chọn.")
  }

  /// The author asks to file after the deadline; the receiving office decides.
  public func lateAsked(by person: Person.ID, reason: String, at now: Instant, under plan: Plan) throws -> Dossier {
    try require(.askLate)
    guard let track = plan.track(track), track.intake.phase(at: now) == .over else { throw refusal(of: .askLate) }
    guard !hasAskedLate else {
      throw Refusal("Bạn đã xin nộp muộn, đang chờ \(plan.body(track.receives).name) trả lời.")
    }
    let reason = try reason.asked("Ghi lý do xin nộp muộn", .upTo(5000))
    return taken(.askLate, .lateAsked(reason: reason), by: person, at: now)
  }

  /// Whether the author asked to file late and has had no answer.
  public var hasAskedLate: Bool {
    lateAdmission == nil && allows(.askLate) && everAskedLate
  }

  /// The author's answer to a completion request. Authors can be others than those who filed, so what is asked of them
  /// is asked again.
  ///
  /// - Parameters:
  ///   - standing: how the filer stands to the plan.
  ///   - others: the other dossiers of the round from its unit, where the plan counts those of an author or a guide.
  public func completed(
    by person: Person.ID, as standing: Applicant.Standing, among others: [Dossier] = [], note: String, at now: Instant,
    under plan: Plan
  ) throws -> Dossier {
    try require(.complete)
    guard let request = completion else { throw refusal(of: .complete) }
    guard now.day <= request.due else {
      throw Refusal(
        "Đã quá hạn bổ sung (\(request.due.short)).", clause: clause(of: .complete, under: plan),
        next: "Liên hệ \(plan.standing.name) để được gia hạn; nội dung bạn đã viết vẫn được giữ.")
    }
    try requireWhole(under: plan)
    try requireTakingPart(as: standing, among: others, under: plan)
    // What the council asked for goes back to the council.
    let due = session == nil ? now.day.adding(months: plan.timeLimits.checkMonths) : nil
    return taken(
      .complete, to: session == nil ? .received : .inCouncil, .completed(note: note.typed), by: person, at: now,
      due: due
    ) {
      $0.completion?.answered = now
      $0.dropStrayConsents()
    }
  }

  /// Withdrawn before the decision: by the author, or by the unit at the author's wish once it has endorsed.
  public func withdrawn(by person: Person.ID, reason: String, at now: Instant) throws -> Dossier {
    try require(.withdraw)
    let reason = try reason.asked("Ghi lý do rút hồ sơ", .upTo(5000))
    return taken(.withdraw, .withdrawn(reason: reason), by: person, at: now)
  }

  /// Why its authors cannot take part; empty where nothing keeps them out.
  public func participation(as standing: Applicant.Standing, under plan: Plan) -> [Refusal] {
    plan.refusals(of: Applicant(standing, authors: writing.authors.map { ($0.name, $0.birth) }))
  }

  /// - Throws: `Refusals` saying why its authors, or who guides them, cannot take part.
  private func requireTakingPart(as standing: Applicant.Standing, among others: [Dossier], under plan: Plan) throws {
    let kept = participation(as: standing, under: plan) + guidanceRefusals(among: others, under: plan)
    try kept.throwIfAny()
  }

  /// - Throws: `Refusals` listing what is missing.
  private func requireWhole(under plan: Plan) throws {
    let missing = missing(under: plan)
    guard missing.isEmpty else {
      throw Refusals(
        missing.map { Refusal("Còn thiếu: \($0.what).", kind: .input, clause: $0.clause, field: $0.field) })
    }
  }
}
