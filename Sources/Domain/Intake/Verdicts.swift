/// The check sheet of a dossier: what the receiving office has to answer, and what follows from its answers.
extension Plan {
  /// The exclusions that are asked about at a moment.
  public func exclusions(at moment: Exclusion.Moment) -> [Exclusion] { exclusions.filter { $0.ask.contains(moment) } }

  /// Where somebody who belongs to no unit says that they live or work, which the office confirms.
  public static let addressRule = "dia-chi"
}

extension Dossier {
  /// The office has to confirm the address of somebody who belongs to no unit.
  public func asksForAddress(under plan: Plan) -> Bool {
    unit == nil && plan.participants.territory != nil && origin == nil
  }

  /// The ids under which the office's answers are kept.
  public func rules(under plan: Plan) -> Set<String> {
    Set(
      plan.conditions.map(\.id.description) + plan.exclusions.map(\.id.description)
        + (asksForAddress(under: plan) ? [Plan.addressRule] : []))
  }

  /// Those that the office has to answer: they speak to the work, and the program does not know them itself.
  public func askedRules(under plan: Plan) -> [String] {
    plan.conditions(for: writing).filter { !$0.isComputed }.map(\.id.description)
      + (asksForAddress(under: plan) ? [Plan.addressRule] : [])
      + plan.exclusions(at: .intake).map(\.id.description)
  }

  /// How many of them the office has to answer.
  public func rulesAsked(under plan: Plan) -> Int { askedRules(under: plan).count }

  /// The office's verdicts with every open one as met: what «tất cả đạt» says.
  public func checksWithOpenMet(under plan: Plan) -> [Check] {
    let known = Set(checks.map(\.rule))
    return checks + askedRules(under: plan).filter { !known.contains($0) }.map { Check(rule: $0, holds: true) }
  }

  /// The rules of the plan by which the receiving office can refuse it: those that speak to the work, and for whom the
  /// plan is; what is asked about later only counts once it was found valid.
  public func grounds(under plan: Plan) -> [(text: String, source: Source)] {
    plan.conditions(for: writing).map { ($0.text, $0.source) }
      + (accepted == nil ? plan.exclusions(at: .intake) : plan.exclusions).map {
        ("Không thuộc: \($0.text)", $0.source)
      }
      + [("Đối tượng: \(plan.participants.text)", plan.participants.source)]
  }

  /// What still keeps it from being accepted: conditions that are not met or not judged.
  func unmet(under plan: Plan, knowing facts: Facts, on today: Day) -> [Refusal] {
    let found = findings(under: plan, knowing: facts, on: today)
    let conditions = found.compactMap { finding -> Refusal? in
      let condition = finding.condition
      if let refusal = finding.refusal { return refusal }
      return condition.isComputed ? nil : refusal(of: condition.id.description, condition.text, condition.source)
    }
    let exclusions = plan.exclusions(at: .intake).compactMap {
      refusal(of: $0.id.description, "Không thuộc: \($0.text)", $0.source)
    }
    let territory = asksForAddress(under: plan) ? plan.participants.territory : nil
    let address = territory.flatMap {
      refusal(of: Plan.addressRule, "Nơi ở hoặc nơi làm việc thuộc \($0)", plan.participants.source)
    }
    return conditions + exclusions + [address].compactMap { $0 }
  }

  /// Why the answer to a rule keeps it from being accepted; nil where it is met.
  private func refusal(of rule: String, _ text: String, _ source: Source) -> Refusal? {
    switch checks.last(where: { $0.rule == rule })?.holds {
    case true: nil
    case false: Refusal("Điều kiện chưa đạt: \(text).", clause: source.clause, field: "verdict-\(rule)")
    case nil: Refusal("Chưa kiểm tra điều kiện: \(text).", clause: source.clause, field: "verdict-\(rule)")
    }
  }
}
