/// What is done in council, in the words of how the plan judges: members score, or they vote.
extension Plan {
  /// What a council does with a dossier: `chấm`, or `bỏ phiếu` where it votes.
  public var judgingVerb: String { isVote ? "bỏ phiếu" : "chấm" }

  /// The same before a dossier: `chấm hồ sơ này`, `bỏ phiếu cho hồ sơ này`.
  public var judgingThis: String { isVote ? "bỏ phiếu cho hồ sơ này" : "chấm hồ sơ này" }

  /// The words that pages and lists use for where a dossier of the plan is.
  public func name(of state: Dossier.State) -> String {
    switch state {
    case .inCouncil: "đang \(judgingVerb)"
    case .scored: "đã \(judgingVerb)"
    default: state.name
    }
  }

  /// The words for something that happened to a dossier of the plan.
  public func name(of event: Dossier.Event) -> String {
    switch event.what {
    case .scored: "Hội đồng \(judgingVerb) xong"
    case .resumed: "\(judgingVerb.capitalisedFirst) tiếp, không chờ bổ sung"
    case .scoredAgain: "Hội đồng \(judgingVerb) lại"
    case .reopened: "Mở lại kết quả \(judgingVerb)"
    default: event.name
    }
  }

  /// The words for where a session of the plan is.
  public func name(of state: Session.State) -> String {
    state == .scoring ? "đang \(judgingVerb)" : state.name
  }
}
