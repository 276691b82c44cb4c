/// A judgement keeps to the days that the plan gives it.
extension Judgement {
  /// Whether the plan lets it be done now.
  public func keepsDays(at now: Instant) -> Bool { days.map { $0.window.phase(at: now) == .open } ?? true }

  /// - Throws: `Refusal` with the clause outside of the days, unless that was admitted.
  public func requireDay(at now: Instant, admission: Admission?) throws {
    guard let days, admission == nil, !keepsDays(at: now) else { return }
    throw Refusal(
      "«\(name)» làm \(days.window.phrase); hôm nay là ngày \(now.day.short).", clause: days.source.clause,
      next: "Nếu có văn bản cho phép, cán bộ tiếp nhận hoặc người quyết định ghi lý do và văn bản ở trang phiên họp.")
  }
}

extension Council {
  /// Whether it can hold a session on that judgement: a team only chooses what goes on.
  public func holds(_ judgement: Judgement) -> Bool {
    judgement.isHeldInSession && (kind == .council || judgement.role == .selects)
  }
}
