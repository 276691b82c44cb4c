/// The life of a request for an account.
extension AccountRequest: Stepping {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case ask, answer, confirm, refuse, withdraw
  }

  public enum Circumstance: Hashable, Sendable {
    /// The office has not asked back yet.
    case notAsked

    public var name: String { "chưa hỏi lại" }
  }

  public func isIn(_ circumstance: Circumstance) -> Bool { question == nil }

  public static func row(_ step: Step) -> LifeRow<AccountRequest> {
    switch step {
    case .ask: LifeRow("hỏi lại", [.waiting], when: .notAsked, to: [.asked], .managePeople)
    case .answer: LifeRow("trả lời", [.asked], to: [.waiting], .askAccount)
    case .confirm: LifeRow("xác nhận", [.waiting, .asked], to: [.confirmed], .managePeople)
    case .refuse: LifeRow("từ chối", [.waiting, .asked], to: [.refused], .managePeople)
    case .withdraw: LifeRow("rút", [.waiting, .asked, .refused], to: [.withdrawn], .askAccount)
    }
  }

  public func refusal(of step: Step) -> Refusal {
    if step == .ask, state == .waiting {
      return Refusal("Đã hỏi lại một lần rồi.", next: "Chọn Xác nhận, hoặc Không xác nhận và nêu lý do.")
    }
    return notNow(step, "yêu cầu \(standing)")
  }

  /// What the state is called in a sentence.
  private var standing: String {
    switch state {
    case .waiting, .asked: state.name
    case .confirmed: "đã được xác nhận"
    case .refused: "đã bị từ chối xác nhận"
    case .withdrawn: "đã được rút"
    }
  }
}
