/// The life of a complaint.
extension Complaint: Stepping {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case accept, decline, prolong, settle, withdraw
  }

  public enum Circumstance: Hashable, Sendable {
    /// It was not given the days of a difficult case yet.
    case notProlonged

    public var name: String { "chưa kéo dài" }
  }

  public func isIn(_ circumstance: Circumstance) -> Bool { prolonging == nil }

  public static func row(_ step: Step) -> LifeRow<Complaint> {
    switch step {
    case .accept:
      LifeRow("thụ lý", [.filed], to: [.accepted], .handleComplaint, apart: .authors, barred: handling, by: .complaints)
    case .decline:
      LifeRow(
        "trả lời không thụ lý", [.filed], to: [.declined], .handleComplaint, apart: .authors, barred: handling,
        by: .complaints)
    case .prolong:
      LifeRow(
        "kéo dài", [.accepted], when: .notProlonged, .handleComplaint, apart: .authors, barred: handling,
        by: .complaints)
    case .settle:
      LifeRow(
        "giải quyết", [.accepted], to: [.settled], .settleComplaint, apart: .authors, barred: handling,
        by: .complaints)
    case .withdraw: LifeRow("rút", [.filed, .accepted], to: [.withdrawn], .complain)
    }
  }

  /// What nobody does with a complaint about a dossier of theirs.
  private static let handling = "giải quyết khiếu nại"

  public func refusal(of step: Step) -> Refusal {
    if step == .prolong, state == .accepted { return Refusal("Thời hạn giải quyết đã kéo dài một lần rồi.") }
    return notNow(step, "khiếu nại \(state.name)")
  }
}

extension Complaint.State {
  /// The office or the complainant has something to do with it.
  public var isOpen: Bool { Complaint.allows(.withdraw, in: self) }
}

extension Complaint {
  /// It was turned away without being settled.
  public var isDeclined: Bool { state == .declined }

  /// A decision answered it.
  public var isSettled: Bool { state == .settled }
}
