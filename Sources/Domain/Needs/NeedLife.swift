/// The life of a need.
extension Need: Stepping {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case write, publish
    case sendBack = "send-back"
    case withdraw, close
    case takeDown = "take-down"
  }

  public static func row(_ step: Step) -> LifeRow<Need> {
    switch step {
    case .write: LifeRow("sửa", [.waiting, .returned], to: [.waiting], .ownNeed)
    case .publish: LifeRow("công bố", [.waiting], to: [.published], .reviewNeed)
    case .sendBack: LifeRow("trả lại", [.waiting], to: [.returned], .reviewNeed)
    case .withdraw: LifeRow("rút", [.waiting, .returned], to: [.withdrawn], .ownNeed)
    case .close: LifeRow("đóng", [.published], to: [.closed], .ownNeed)
    case .takeDown: LifeRow("gỡ", [.published, .closed], to: [.withdrawn], .reviewNeed)
    }
  }

  public func refusal(of step: Step) -> Refusal { notNow(step, "nhu cầu \(state.name)") }
}
