/// What the program finds of a condition of a plan for a dossier, before anybody judges it. The author is told while
/// writing, the unit before it passes the dossier on, the office before it accepts it.
public struct ConditionFinding: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    case met
    case unmet
    /// A person has to say it.
    case open
  }

  public var condition: Condition
  public var state: State
  /// A whole sentence that says what was found; empty where there is nothing to say.
  public var text: String

  public init(condition: Condition, state: State, text: String) {
    (self.condition, self.state, self.text) = (condition, state, text)
  }

  public var isUnmet: Bool { state == .unmet }

  /// What an unmet condition is refused with.
  public var refusal: Refusal? {
    state == .unmet
      ? Refusal(
        "\(condition.text): chưa đạt. \(text)", clause: condition.source.clause, field: "verdict-\(condition.id)")
      : nil
  }
}

extension Condition.Check {
  /// It is answered by the register of recognitions that the author keeps.
  public var asksForRecognition: Bool {
    self == .recognisedElsewhere || self == .recognisedBelow || self == .notAwardedElsewhere
  }
}

extension Condition {
  /// Nobody has to judge it: the program knows.
  public var isComputed: Bool {
    switch check {
    case .namedAuthors, .unitResponsePlan, .solution, .notAwardedElsewhere: true
    case .office, .applied, .recognisedBelow, .recognisedElsewhere: false
    }
  }

  /// Whether the author of the dossier has to say who recognised it.
  func asksForRecognition(of dossier: Dossier) -> Bool {
    switch check {
    case .recognisedElsewhere: true
    case .recognisedBelow: dossier.origin?.finding == nil
    default: false
    }
  }
}

extension Plan {
  /// Whether the author of a dossier is asked where it was recognised or awarded before.
  public func asksForRecognitions(of dossier: Dossier) -> Bool {
    conditions(for: dossier.writing).contains {
      $0.check == .notAwardedElsewhere || $0.asksForRecognition(of: dossier)
    }
  }
}

extension Dossier {
  /// What the program knows of a dossier besides what its author wrote.
  public struct Facts: Hashable, Sendable {
    /// The plan in response to the movement that serves the unit.
    public var response: ResponseStanding
    /// The unit's request with its number and signature is here.
    public var hasSubmission: Bool
    /// Awards that the same work of one of its authors got here under other plans.
    public var awards: [String]

    public init(response: ResponseStanding, hasSubmission: Bool = false, awards: [String] = []) {
      self.response = response
      self.hasSubmission = hasSubmission
      self.awards = awards
    }
  }

  /// What is found of each condition that speaks to the dossier, in the plan's order.
  ///
  /// - Parameter today: the day of filing, for a dossier that is not filed yet.
  public func findings(under plan: Plan, knowing facts: Facts, on today: Day) -> [ConditionFinding] {
    plan.conditions(for: writing).map { condition in
      let (state, text) = finding(of: condition, plan, facts, on: submitted?.day ?? today)
      return ConditionFinding(condition: condition, state: state, text: text)
    }
  }

  private func finding(
    of condition: Condition, _ plan: Plan, _ facts: Facts, on filed: Day
  ) -> (ConditionFinding.State, String) {
    switch condition.check {
    case .office: return (.open, "")
    case .namedAuthors:
      return hasNamedAuthors
        ? (.met, "\(writing.authors.count) tác giả có tên và tỷ lệ đóng góp.")
        : (.unmet, "Chưa đủ họ tên, hoặc tỷ lệ đóng góp chưa đủ 100%.")
    case .unitResponsePlan:
      return (facts.response.isNoted ? .met : .unmet, facts.response.sentence)
    case .applied: return application(condition.application ?? .init(), on: filed)
    case .solution:
      return writing.solution.flatMap(plan.solutions.category).map { (.met, $0.title + ".") }
        ?? (.unmet, "Chưa chọn loại giải pháp.")
    case .recognisedBelow: return recognisedBelow
    case .recognisedElsewhere:
      return writing.recognitions.contains(where: \.isWhole)
        ? (.open, writing.recognitions.map(\.text).joined(separator: ". ") + ".")
        : (.unmet, "Chưa ghi nơi công nhận, số, ngày và hình thức.")
    case .notAwardedElsewhere:
      let awards = facts.awards + writing.recognitions.map(\.text)
      return awards.isEmpty
        ? (.met, "Không có giải thưởng nào được ghi nhận.") : (.unmet, "Đã có: \(awards.joined(separator: "; ")).")
    }
  }

  /// The day of first use as the condition wants it; whether it was of use, a person judges.
  private func application(_ rule: Condition.Application, on filed: Day) -> (ConditionFinding.State, String) {
    guard let day = writing.firstApplied else { return (.unmet, "Chưa ghi ngày áp dụng.") }
    let said = "Áp dụng lần đầu ngày \(day.short)"
    if day > filed { return (.unmet, "\(said), sau ngày nộp hồ sơ.") }
    if let from = rule.from, day < from { return (.unmet, "\(said), trước ngày \(from.short).") }
    if let through = rule.through, day > through { return (.unmet, "\(said), sau ngày \(through.short).") }
    if let months = rule.months, day.adding(months: months) > filed {
      return (.unmet, "\(said), đến ngày nộp chưa đủ \(months) tháng.")
    }
    return (.open, "\(said).")
  }

  private var recognisedBelow: (ConditionFinding.State, String) {
    if let finding = origin?.finding {
      return finding.verdict == .recognised
        ? (.met, "\(origin?.from ?? "") đã công nhận.") : (.unmet, "Cấp dưới không công nhận.")
    }
    return writing.recognitions.contains(where: \.isWhole)
      ? (.open, writing.recognitions.map(\.text).joined(separator: ". ") + ".")
      : (.unmet, "Chưa có kết quả công nhận của cấp dưới.")
  }
}
