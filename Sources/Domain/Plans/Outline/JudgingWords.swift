/// What is done in a judgement, in the words of how it is done: members score, or they vote, or somebody answers.
extension Judgement {
  /// What the judges do with a dossier: `chấm`, or `bỏ phiếu` where they vote.
  public var verb: String {
    switch scoring.method {
    case .points: "chấm"
    case .vote: "bỏ phiếu"
    case .answers: "xét"
    }
  }

  /// The same before a dossier: `chấm hồ sơ này`, `bỏ phiếu cho hồ sơ này`.
  public var verbThis: String { isVote ? "bỏ phiếu cho hồ sơ này" : "\(verb) hồ sơ này" }

  /// How many criteria have to be met: `mọi tiêu chí`, `ít nhất 4 tiêu chí`.
  public var needed: String {
    guard case .answers(let met?) = scoring.method else { return "mọi tiêu chí" }
    return "ít nhất \(met) tiêu chí"
  }

  /// The same as a sentence has it behind who does it: `chấm điểm`.
  public var deed: String { verb == "chấm" ? "chấm điểm" : verb }

  /// A mean of its ballots as officials read it: `85,50` of points, `77%` of votes.
  public func text(of mean: Mean) -> String { isVote ? mean.percentText : mean.text }

  /// What such a mean is called.
  public var meanName: String { isVote ? "Tỷ lệ đạt" : "Điểm bình quân" }

  /// The words for where a session of it is.
  public func name(of state: Session.State) -> String {
    state == .scoring ? "đang \(verb)" : state.name
  }
}

extension Plan {
  /// The words that pages and lists use for where a dossier of the plan is.
  ///
  /// - Parameter track: the dossier's; nil for a list of the whole plan.
  public func name(of state: Dossier.State, in track: Track.ID? = nil) -> String {
    let verb = verb(in: track)
    return switch state {
    case .inCouncil: "đang \(verb)"
    case .scored: "đã \(verb)"
    default: state.name
    }
  }

  /// The words for something that happened to a dossier of that track.
  public func name(of event: Dossier.Event, in track: Track.ID) -> String {
    let verb = verb(in: track)
    return switch event.what {
    case .endorsed: "Đơn vị xác nhận, đưa vào \(submission)"
    case .scored: "Hội đồng \(verb) xong"
    case .resumed: "\(verb.capitalisedFirst) tiếp, không chờ bổ sung"
    case .scoredAgain: "Hội đồng \(verb) lại"
    case .reopened: "Mở lại kết quả \(verb)"
    default: event.name
    }
  }

  private func verb(in track: Track.ID?) -> String {
    let deciding = track.flatMap { self.deciding(for: $0) } ?? judging.first(where: \.decides)
    return deciding?.verb ?? "xét"
  }
}
