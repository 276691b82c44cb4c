/// The life of a replication.
extension Replication: Stepping {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case write, confirm
    case sendBack = "send-back"
    case drop, correct, say, withdraw
  }

  public static func row(_ step: Step) -> LifeRow<Replication> {
    switch step {
    case .write: LifeRow("sửa", [.waiting, .returned], to: [.waiting], .writeReplication)
    case .confirm: LifeRow("xác nhận", [.waiting], to: [.confirmed], .confirmReplication, apart: .authors)
    case .sendBack: LifeRow("trả lại", [.waiting], to: [.returned], .confirmReplication)
    case .drop: LifeRow("bỏ", [.waiting, .returned], to: [.confirmed, .withdrawn], .writeReplication)
    case .correct: LifeRow("sửa, bổ sung", [.confirmed], to: [.waiting], .writeReplication)
    case .say: LifeRow("ghi còn áp dụng hay không", [.confirmed], .writeReplication)
    case .withdraw: LifeRow("rút", [.confirmed], to: [.withdrawn], .confirmReplication)
    }
  }

  public func refusal(of step: Step) -> Refusal { notNow(step, "bản ghi này \(state.name)") }
}
