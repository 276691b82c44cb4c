/// Which plans run where a unit is.
extension UnitTree {
  /// The plans that concern the unit: those that run beneath a body of the tree above it, or that it issued itself. A
  /// plan of a body that is not in the tree, such as a higher level's, concerns only units that are beneath no other
  /// plan.
  ///
  /// - Parameter day: units that were dissolved by then do not count.
  public func plans(for unit: Unit.ID, among plans: [Plan], on day: Day) -> [Plan] {
    let lineage = Set(self.lineage(of: unit))
    let roots = plans.map { self.roots(of: $0, on: day) }
    let isBeneathOne = roots.contains { !$0.isDisjoint(with: lineage) }
    return zip(plans, roots).filter { plan, roots in
      roots.isEmpty ? !isBeneathOne : !roots.isDisjoint(with: lineage)
    }.map(\.0)
  }

  /// Whether the plan runs where the unit is; nil while no unit of the tree is one beneath which it runs.
  public func runs(_ plan: Plan, at unit: Unit.ID, on day: Day) -> Bool? {
    let roots = roots(of: plan, on: day)
    return roots.isEmpty ? nil : !roots.isDisjoint(with: lineage(of: unit))
  }

  /// Whether the unit issued the plan: it obeys it, and has none of its own in response.
  public func issued(_ plan: Plan, _ unit: Unit.ID, on day: Day) -> Bool {
    self[unit].map { $0.name(on: day).bodyKey == plan.issuer.bodyKey } ?? false
  }

  /// The units beneath which the plan runs.
  private func roots(of plan: Plan, on day: Day) -> Set<Unit.ID> {
    let names = Set((plan.participants.under.isEmpty ? [plan.issuer] : plan.participants.under).map(\.bodyKey))
    return Set(all.filter { $0.exists(on: day) && names.contains($0.name(on: day).bodyKey) }.map(\.id))
  }
}

extension Plan {
  /// Whether a unit of that name is one beneath which the plan runs.
  public func runs(beneath name: String) -> Bool {
    let key = name.bodyKey
    return (participants.under.isEmpty ? [issuer] : participants.under).contains { $0.bodyKey == key }
  }
}

extension String {
  /// A body's name as it is compared: without marks, the usual abbreviations written out.
  fileprivate var bodyKey: String {
    let written = [
      "ubmttqvn": "uy ban mat tran to quoc viet nam", "ubmttq": "uy ban mat tran to quoc", "mttq": "mat tran to quoc",
      "ubnd": "uy ban nhan dan",
    ]
    return folded.split(whereSeparator: \.isWhitespace).map { written[String($0)] ?? String($0) }
      .joined(separator: " ")
  }
}
