/// What the author does with a dossier once it is written.
extension Dossier {
  /// Submitted to the unit, or straight to the receiving office by a person without a unit.
  ///
  /// - Throws: `Refusals` listing what is missing; `Refusal` when intake is over and no late admission was given.
  public func submitted(by person: Person.ID, at now: Instant, under plan: Plan) throws -> Dossier {
    guard state == .draft else { throw wrongStep("nộp") }
    guard let track = plan.track(track) else { throw Refusal.absent }
    if lateAdmission == nil { try plan.requireOpen(track, at: now) }
    let missing = missing(under: plan)
    guard missing.isEmpty else {
      throw Refusals(
        missing.map {
          Refusal("Còn thiếu: \($0.what).", kind: .input, clause: $0.clause, field: $0.field)
        })
    }
    let due = unit == nil ? nil : now.day.adding(days: plan.timeLimits.endorsementDays)
    return moved(to: unit == nil ? .endorsed : .submitted, .submitted, by: person, at: now, due: due) {
      $0.submitted = now
    }
  }

  /// The author asks to file after the deadline; the receiving office decides.
  public func lateAsked(by person: Person.ID, reason: String, at now: Instant, under plan: Plan) throws -> Dossier {
    guard state == .draft, let track = plan.track(track), track.intake.phase(at: now) == .over else {
      throw Refusal("Chỉ xin nộp muộn khi đợt nhận hồ sơ đã hết hạn và hồ sơ còn là bản nháp.")
    }
    guard !hasAskedLate else { throw Refusal("Bạn đã xin nộp muộn, đang chờ \(track.receives) trả lời.") }
    let reason = try required(reason, "reason", "Ghi lý do xin nộp muộn.")
    return moved(to: .draft, .lateAsked, by: person, at: now, note: reason) { _ in }
  }

  /// Whether the author asked to file late and has had no answer.
  public var hasAskedLate: Bool {
    lateAdmission == nil && state == .draft && history.contains { $0.kind == .lateAsked }
  }

  /// The author's answer to a completion request.
  public func completed(by person: Person.ID, note: String, at now: Instant, under plan: Plan) throws -> Dossier {
    guard state == .incomplete, let request = completion else { throw wrongStep("nộp bổ sung") }
    guard now.day <= request.due else {
      throw Refusal(
        "Đã quá hạn bổ sung (\(request.due.short)).", clause: plan.timeLimits.source.clause,
        next: "Liên hệ \(plan.offices.standing) để được gia hạn; nội dung bạn đã viết vẫn được giữ.")
    }
    let missing = missing(under: plan)
    guard missing.isEmpty else {
      throw Refusals(
        missing.map { Refusal("Còn thiếu: \($0.what).", kind: .input, clause: $0.clause, field: $0.field) })
    }
    // What the council asked for goes back to the council.
    let due = session == nil ? now.day.adding(months: plan.timeLimits.checkMonths) : nil
    return moved(
      to: session == nil ? .received : .inCouncil, .completed, by: person, at: now, note: note.typed, due: due
    ) {
      $0.completion?.answered = now
    }
  }

  /// Withdrawn before the decision: by the author, or by the unit at the author's wish once it has endorsed.
  public func withdrawn(by person: Person.ID, reason: String, at now: Instant) throws -> Dossier {
    guard !isWithHigherLevel else {
      throw Refusal(
        "Hồ sơ đã chuyển lên cấp trên nên không rút ở đây được.",
        next: "Liên hệ cơ quan đã chuyển hồ sơ để đề nghị cấp trên cho rút.")
    }
    switch state {
    case .draft, .submitted, .endorsed, .received, .incomplete, .accepted, .shortlisted, .inCouncil:
      guard session == nil else {
        throw Refusal(
          "Hồ sơ đang ở phiên họp nên chưa rút được.",
          next: "Đề nghị Thư ký Hội đồng đưa hồ sơ ra khỏi phiên họp trước.")
      }
    case .scored:
      throw Refusal(
        "Hội đồng đã khóa kết quả nên không rút được hồ sơ.",
        next: "Chờ quyết định, hoặc liên hệ Chủ tịch Hội đồng.")
    default: throw wrongStep("rút")
    }
    let reason = try required(reason, "reason", "Ghi lý do rút hồ sơ.")
    return moved(to: .withdrawn, .withdrawn, by: person, at: now, note: reason) { _ in }
  }

  func wrongStep(_ deed: String) -> Refusal {
    Refusal("Không \(deed) được: hồ sơ đang ở bước «\(state.name)».", next: "Tải lại trang để thấy bước hiện nay.")
  }

  /// - Throws: `Refusal` on `field` with `sentence` when the text is empty or longer than 5.000 characters.
  func required(_ text: String, _ field: String, _ sentence: String) throws -> String {
    let text = text.typed
    guard !text.isEmpty else { throw Refusal.input(field, sentence) }
    guard text.count <= 5000 else { throw Refusal.input(field, "Viết tối đa 5.000 ký tự.") }
    return text
  }

  /// The dossier in its next state, with the event in its history and the day by which the next step is due.
  func moved(
    to state: State, _ kind: Event.Kind, by person: Person.ID, at now: Instant, note: String = "", due: Day? = nil,
    _ change: (inout Dossier) -> Void = { _ in }
  ) -> Dossier {
    var dossier = self
    dossier.state = state
    dossier.due = due
    change(&dossier)
    dossier.history.append(Event(kind, at: now, by: person, note: note, due: due))
    return dossier
  }
}
