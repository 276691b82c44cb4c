/// The life of a post.
extension Post: Stepping {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case write, send, publish
    case takeBack = "take-back"
    case discard
    case sendBack = "send-back"
    case withdraw, resume
  }

  public static func row(_ step: Step) -> LifeRow<Post> {
    switch step {
    case .write: LifeRow("sửa", [.draft], .writePost)
    case .send: LifeRow("trình duyệt", [.draft], to: [.inReview], .writePost)
    case .takeBack: LifeRow("lấy lại", [.inReview], to: [.draft], .writePost)
    case .discard: LifeRow("bỏ", [.draft], to: [.withdrawn], .writePost)
    case .sendBack: LifeRow("trả lại", [.inReview], to: [.draft], .publishPost)
    case .publish: LifeRow("đăng", [.inReview], to: [.published], .publishPost, apart: .writers)
    case .withdraw: LifeRow("gỡ", [.published], to: [.withdrawn], .publishPost)
    case .resume: LifeRow("soạn lại", [.withdrawn], to: [.draft], .writePost)
    }
  }

  public func refusal(of step: Step) -> Refusal { notNow(step, "bài \(state.name)") }
}

extension Post {
  /// Whether everyone reads it.
  public var isPublic: Bool { state == .published }

  /// Whether it came back and is not amended yet.
  public var isReturned: Bool { state == .draft && remark != nil }

  /// Whether it was taken from the public, or given up.
  public var isWithdrawn: Bool { state == .withdrawn }
}
