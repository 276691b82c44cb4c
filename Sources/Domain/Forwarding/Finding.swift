/// What a level found of an initiative, in the words of its own plan, for a level that has other words.
public struct Finding: Hashable, Sendable, Codable {
  public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    case recognised
    case notRecognised = "not-recognised"
    case refused, withdrawn, revoked

    public var name: String {
      switch self {
      case .recognised: "được công nhận"
      case .notRecognised: "không được công nhận"
      case .refused: "không được tiếp nhận"
      case .withdrawn: "đã rút"
      case .revoked: "đã hủy bỏ công nhận"
      }
    }
  }

  public var verdict: Verdict
  /// As its plan writes it: `85,50 điểm`, `80% phiếu đạt`.
  public var mean: String?
  /// The grade's name.
  public var grade: String?
  public var decisionNumber: String?
  public var decisionDay: Day?
  /// Whether each criterion is met, where that was told.
  public var answers: [Dossier.Answer]?

  /// The longest of these texts, in characters.
  public static let textLimit = 100

  public init(
    _ verdict: Verdict, mean: String? = nil, grade: String? = nil, decisionNumber: String? = nil,
    decisionDay: Day? = nil, answers: [Dossier.Answer]? = nil
  ) {
    self.verdict = verdict
    self.mean = mean
    self.grade = grade
    self.decisionNumber = decisionNumber
    self.decisionDay = decisionDay
    self.answers = answers
  }

  /// `được công nhận, Loại A, 85,50 điểm`.
  public var text: String { ([verdict.name] + [grade, mean].compactMap { $0 }).joined(separator: ", ") }

  /// `Quyết định số 05/QĐ-UBND ngày 20/9/2022`; nil where nothing was decided.
  public var decisionText: String? {
    decisionNumber.map { number in
      "Quyết định số \(number)" + (decisionDay.map { " ngày \($0.short)" } ?? "")
    }
  }
}

extension Dossier.State {
  /// What the state says was found; nil while that is open.
  public var verdict: Finding.Verdict? {
    switch self {
    case .recognised, .certified, .published: .recognised
    case .notRecognised, .notShortlisted: .notRecognised
    case .refused: .refused
    case .withdrawn: .withdrawn
    case .revoked: .revoked
    default: nil
    }
  }
}

extension Dossier {
  /// What became of the dossier under its plan; nil while that is open.
  ///
  /// - Parameter decision: the decision that its outcome names.
  public func finding(under plan: Plan, decision: Decision?) -> Finding? {
    guard let verdict = state.verdict else { return nil }
    return outcome == nil ? Finding(verdict) : finding(verdict, under: plan, decision)
  }

  private func finding(_ verdict: Finding.Verdict, under plan: Plan, _ decision: Decision?) -> Finding {
    let judgement = plan.deciding(for: track)
    let mean = outcome?.mean.flatMap { mean in
      judgement.map { "\($0.text(of: mean)) \($0.isVote ? "phiếu đạt" : "điểm")" }
    }
    return Finding(
      verdict, mean: mean, grade: plan.honours(of: outcome), decisionNumber: decision?.number,
      decisionDay: decision?.day)
  }
}
