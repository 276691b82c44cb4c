extension Dossier {
  /// A step that is still to come: when, and who does what.
  public typealias NextStep = (time: String, what: String)

  /// What comes next, with who and when; empty when nothing more happens to it by itself.
  public func nextSteps(under plan: Plan) -> [NextStep] {
    let judging = appraising(under: plan) + deciding(under: plan)
    switch state {
    case .draft, .submitted: return endorsing(under: plan) + receiving(under: plan) + checking(under: plan) + judging
    case .endorsed: return receiving(under: plan) + checking(under: plan) + judging
    case .received, .incomplete: return checking(under: plan) + judging
    case .accepted: return isWithHigherLevel ? answering(under: plan) : judging
    case .shortlisted, .inCouncil:
      return isWithHigherLevel ? answering(under: plan) : deciding(under: plan) + [certifying]
    case .scored: return Array(deciding(under: plan).suffix(1)) + [certifying]
    case .recognised: return [certifying, publishing]
    case .certified: return [publishing]
    case .refused, .notShortlisted, .notRecognised, .published, .withdrawn, .revoked: return []
    }
  }

  private func endorsing(under plan: Plan) -> [NextStep] {
    unitName.map {
      [("trong \(plan.timeLimits.endorsementDays) ngày", "\($0) xác nhận, đưa vào tờ trình")]
    } ?? []
  }

  private func receiving(under plan: Plan) -> [NextStep] {
    guard let track = plan.track(track) else { return [] }
    return [(track.intake.until.phrase, "\(track.receives) tiếp nhận, cấp số")]
  }

  private func checking(under plan: Plan) -> [NextStep] {
    [("trong \(plan.timeLimits.checkMonths) tháng", "Kiểm tra điều kiện")]
  }

  private func appraising(under plan: Plan) -> [NextStep] {
    guard let appraisal = plan.track(track)?.appraisal else { return [] }
    return [(appraisal.window.phrase, "Thẩm định\(appraisal.by.map { ": \($0)" } ?? "")")]
  }

  /// How the dossier is decided: by this plan's council, or by a higher level to which what is valid goes.
  private func deciding(under plan: Plan) -> [NextStep] {
    if session == nil, let forwarding = judgedAbove(under: plan) {
      let listing = "\(plan.sender(of: forwarding)) lập danh mục, chuyển \(forwarding.to)"
      return [(forwarding.due?.phrase ?? "sau khi hồ sơ hợp lệ", listing)] + answering(under: plan)
    }
    return [
      (
        plan.track(track)?.council?.window.phrase ?? "sau khi hồ sơ hợp lệ",
        "\(plan.offices.council) \(plan.isVote ? "bỏ phiếu" : "chấm điểm")"
      ),
      ("trong \(plan.timeLimits.decisionMonths) tháng từ khi hợp lệ", "\(plan.offices.decides) quyết định công nhận"),
    ]
  }

  /// The forwarding by which everything valid goes up to be judged there.
  private func judgedAbove(under plan: Plan) -> Forwarding? {
    plan.forwards.first { $0.takes == .accepted && !$0.onAuthorsWish }
  }

  private func answering(under plan: Plan) -> [NextStep] {
    guard let forwarding = judgedAbove(under: plan) else { return [] }
    return [(forwarding.resultsDue?.phrase ?? "sau khi chuyển", "\(forwarding.to) xét, trả kết quả")]
  }

  private var certifying: NextStep { ("sau quyết định", "Cấp giấy chứng nhận") }
  private var publishing: NextStep { ("sau khi cấp giấy", "Công bố") }
}
