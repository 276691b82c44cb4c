/// Which dossiers a unit's head passes on in one go.
extension Dossier {
  /// Why the head gives the unit's word on this one alone, on its own page; nil where nothing is left to say there.
  ///
  /// - Parameter findings: what the program finds of the plan's conditions.
  public func refusalTogether(
    by person: Person, findings: [ConditionFinding], at now: Instant, under plan: Plan
  ) throws -> Refusal? {
    if let refusal = refusal(as: standing(of: person)) { return refusal }
    if let selection = selectionAwaited(under: plan) {
      return Refusal(
        "Xét chọn trước.", clause: selection.source.clause, next: "Trả lời từng tiêu chí ở trang hồ sơ.")
    }
    if asksForOwnField(under: plan) {
      return Refusal(
        "Trả lời trước: có liên quan trực tiếp đến lĩnh vực đơn vị quản lý không.",
        next: "Trả lời và xác nhận ở trang hồ sơ.")
    }
    if let unmet = findings.first(where: \.isUnmet)?.condition {
      return Refusal(
        "Chưa đáp ứng: \(unmet.text).", clause: unmet.source.clause, next: "Xác nhận hoặc trả lại ở trang hồ sơ.")
    }
    guard lateAdmission == nil, let track = plan.track(track) else { return nil }
    return try Refusal.of { try plan.requireOpen(track, at: now, isPassedOn: true) }
  }

  private func refusal(as standing: Standing) -> Refusal? {
    switch standing {
    case .apart: nil
    case .author, .guide: Refusal("Hồ sơ của bạn.", next: "Người khác có cùng nhiệm vụ xác nhận.")
    case .declined: Refusal("Họ tên bạn có trong danh sách tác giả.", next: "Người khác có cùng nhiệm vụ xác nhận.")
    case .invited: Refusal("Trả lời lời mời làm đồng tác giả trước.")
    case .namesake: Refusal("Trả lời trước: tác giả trùng họ tên có phải là bạn không.")
    }
  }
}
