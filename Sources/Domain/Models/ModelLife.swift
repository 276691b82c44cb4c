/// The life of a model.
extension Model: Stepping {
  public enum Step: String, Hashable, Sendable, Codable, CaseIterable {
    case write, register, agree
    case sendBack = "send-back"
    case run, finish, review, withdraw
    case takeDown = "take-down"
  }

  public static func row(_ step: Step) -> LifeRow<Model> {
    switch step {
    case .write: LifeRow("sửa", [.draft], .writeModel)
    case .register: LifeRow("đăng ký", [.draft], to: [.registered], .registerModel)
    case .agree: LifeRow("đồng ý thí điểm", [.registered], to: [.piloting], .reviewModel)
    case .sendBack: LifeRow("trả lại", [.registered], to: [.draft], .reviewModel)
    case .run: LifeRow("ghi lần chạy thử", [.piloting], .writeModel)
    case .finish: LifeRow("đề nghị đánh giá", [.piloting], to: [.reviewing], .registerModel)
    case .review: LifeRow("đánh giá", [.reviewing], to: [.passed, .piloting, .stopped], .reviewModel)
    case .withdraw: LifeRow("rút", [.draft, .registered, .piloting], to: [.withdrawn], .registerModel)
    case .takeDown: LifeRow("thôi nhân rộng", [.passed], to: [.stopped], .reviewModel)
    }
  }

  public func refusal(of step: Step) -> Refusal { notNow(step, "mô hình \(state.name)") }
}
