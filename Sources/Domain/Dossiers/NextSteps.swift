extension Dossier {
  /// A step that is still to come: when, and who does what.
  public typealias NextStep = (time: String, what: String)

  /// What comes next, with who and when; empty when nothing more happens to it by itself. Told is what leads to the
  /// decision, once it is judged what leads to the certificate, once it is decided the rest.
  ///
  /// - Parameter stations: the units through whose hands it goes to the receiving office, as far as they are known.
  public func nextSteps(under plan: Plan, through stations: [Holding] = []) -> [NextStep] {
    let deciding = plan.deciding(for: track)
    // The answer from above is the end, and where nothing decides the check is.
    let ends: [Step] = deciding == nil ? [.putBeforeCouncil, .lock, .decide] : []
    let ahead = ahead.filter { step in
      deciding?.isOutside == false ? true : !(ends + [.certify, .publish]).contains(step)
    }
    guard !ahead.isEmpty else { return [] }
    if isWithHigherLevel { return answering(under: plan) }
    let isChosen = state == .shortlisted && appraising(under: plan).isEmpty
    let last: Step =
      ahead.contains(.appraise) && !isChosen ? .decide : ahead.contains(.decide) ? .certify : .publish
    return (ahead.prefix { $0 != last } + [last]).flatMap { step in
      step == .endorse ? endorsing(under: plan, stations) : told(step, under: plan)
    }
  }

  /// The steps that lead on from here to publication, as the table has them.
  private var ahead: [Step] {
    let onward: [Step] = [
      .submit, .endorse, .receive, .complete, .accept, .appraise, .putBeforeCouncil, .lock, .decide, .certify, .publish,
    ]
    var reached: Set = [state]
    return onward.filter { step in
      let row = Self.row(step)
      guard !reached.isDisjoint(with: row.from) else { return false }
      reached.formUnion(row.to)
      return true
    }
  }

  private func told(_ step: Step, under plan: Plan) -> [NextStep] {
    switch step {
    case .receive: receiving(under: plan)
    case .accept: checking(under: plan)
    case .appraise: appraising(under: plan)
    case .lock: judging(under: plan)
    case .decide: deciding(under: plan)
    case .certify: [certifying]
    case .publish: [publishing]
    default: []
    }
  }

  private func endorsing(under plan: Plan, _ known: [Holding]) -> [NextStep] {
    let time = "trong \(plan.timeLimits.endorsementDays) ngày"
    let stations = plan.track(track)?.through ?? []
    let first = holding.flatMap { holding in stations.firstIndex { $0.body == holding.body } } ?? 0
    return stations[first...].compactMap { station in
      let body = plan.body(station.body)
      let isAuthors = body.kind == .author
      if isAuthors || body.isGroup, unitName == nil { return nil }
      let named = ([holding].compactMap { $0 } + known).first { $0.body == station.body }
      let name = named?.unitName ?? (isAuthors ? unitName : nil) ?? body.name
      return (time, "\(name) \(station.work.name)\(isAuthors || body.isGroup ? ", đưa vào \(plan.submission)" : "")")
    }
  }

  private func receiving(under plan: Plan) -> [NextStep] {
    guard let track = plan.track(track) else { return [] }
    return [(track.intake.until.phrase, "\(plan.body(track.receives).name) tiếp nhận, cấp số")]
  }

  private func checking(under plan: Plan) -> [NextStep] {
    guard let track = plan.track(track) else { return [] }
    return [("trong \(plan.timeLimits.checkMonths) tháng", "\(plan.body(track.receives).name) kiểm tra điều kiện")]
  }

  /// The judgements that still have to let it go on.
  private func appraising(under plan: Plan) -> [NextStep] {
    plan.judgements(for: track).filter { judgement in
      judgement.role == .selects && !judgement.isByUnit && result(of: judgement.id) == nil
    }.map { judgement in
      (
        judgement.days?.window.phrase ?? "sau khi hồ sơ hợp lệ",
        "\(judgement.name)\(plan.judgeName(of: judgement).map { ": \($0)" } ?? "")"
      )
    }
  }

  /// Judged by the council of the plan, or put on the list for a higher level that decides.
  private func judging(under plan: Plan) -> [NextStep] {
    guard let judgement = plan.deciding(for: track) else { return [] }
    guard !judgement.isOutside else { return listing(under: plan) }
    let judge = plan.judgeName(of: judgement) ?? plan.council.name
    return [(judgement.days?.window.phrase ?? "sau khi hồ sơ hợp lệ", "\(judge) \(judgement.deed)")]
  }

  private func listing(under plan: Plan) -> [NextStep] {
    guard let forwarding = judgedAbove(under: plan) else { return [] }
    let listing = "\(plan.sender(of: forwarding).name) lập danh mục, chuyển \(plan.receiver(of: forwarding).name)"
    return [(forwarding.due?.phrase ?? "sau khi hồ sơ hợp lệ", listing)]
  }

  private func deciding(under plan: Plan) -> [NextStep] {
    guard let judgement = plan.deciding(for: track) else { return [] }
    if judgement.isOutside { return answering(under: plan) }
    return [
      ("trong \(plan.timeLimits.decisionMonths) tháng từ khi hợp lệ", "\(plan.decider.name) quyết định công nhận")
    ]
  }

  /// The forwarding by which everything valid goes up to be judged there.
  private func judgedAbove(under plan: Plan) -> Forwarding? {
    plan.forwards.first { $0.takes == .accepted && !$0.onAuthorsWish }
  }

  private func answering(under plan: Plan) -> [NextStep] {
    guard let forwarding = judgedAbove(under: plan) else { return [] }
    let judgement = plan.deciding(for: track)
    let when = judgement?.days?.window.phrase ?? forwarding.resultsDue?.phrase ?? "sau khi chuyển"
    let judge = judgement.flatMap { plan.judgeName(of: $0) } ?? plan.receiver(of: forwarding).name
    return [(when, "\(judge) xét, trả kết quả")]
  }

  private var certifying: NextStep { ("sau quyết định", "Cấp giấy chứng nhận") }
  private var publishing: NextStep { ("sau khi cấp giấy", "Công bố") }
}
