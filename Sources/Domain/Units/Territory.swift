/// Which plans run where a unit is.
extension UnitTree {
  /// The plans that concern the unit: those that run beneath a unit above it, or that it issued itself. A plan whose
  /// bodies are not in the installation, such as one of a higher level, concerns every unit; a plan of which nobody has
  /// said what its bodies are concerns none.
  public func plans(for unit: Unit.ID, among plans: [Plan], _ bindings: [Plan.ID: Bindings], on day: Day) -> [Plan] {
    let lineage = Set(self.lineage(of: unit))
    return plans.filter { $0.reach(bindings[$0.id], on: day).holds(lineage) }
  }

  /// Whether the unit issued the plan: it obeys it, and has none of its own in response.
  public func issued(_ plan: Plan, _ unit: Unit.ID, _ bindings: Bindings?, on day: Day) -> Bool {
    bindings?.answer(for: plan.issuedBy, on: day)?.unit == unit
  }

  /// The units to which a plan speaks on that day: those beneath its bodies.
  public func units(under plan: Plan, _ bindings: Bindings?, on day: Day) -> [Unit] {
    let reach = plan.reach(bindings, on: day)
    return all.filter { $0.exists(on: day) && reach.holds(Set(lineage(of: $0.id).dropFirst())) }
  }
}

extension Plan {
  /// How far a plan reaches.
  public enum Reach: Sendable {
    /// None of its bodies is in the installation: all units are beneath them.
    case everywhere
    case beneath(Set<Unit.ID>)

    /// - Parameter lineage: a unit and all above it.
    public func holds(_ lineage: Set<Unit.ID>) -> Bool {
      switch self {
      case .everywhere: true
      case .beneath(let roots): !roots.isDisjoint(with: lineage)
      }
    }

    /// Whether there is nothing between them and the unit.
    func isDirectlyAbove(_ unit: Unit) -> Bool {
      switch self {
      case .everywhere: unit.parent == nil
      case .beneath(let roots): unit.parent.map(roots.contains) ?? false
      }
    }
  }

  /// How far it reaches on that day; nowhere while nobody has said what its bodies are.
  public func reach(_ bindings: Bindings?, on day: Day) -> Reach { reach(of: roots, bindings, on: day) }

  /// What is beneath those bodies on that day.
  func reach(of roots: [Body.ID], _ bindings: Bindings?, on day: Day) -> Reach {
    let answers = roots.map { bindings?.answer(for: $0, on: day) }
    let units = Set(answers.compactMap { $0?.unit })
    return units.isEmpty && answers.contains { $0 != nil } ? .everywhere : .beneath(units)
  }
}

extension String {
  /// A body's name as it is compared when units are proposed for the bodies of a plan: without marks, the usual
  /// abbreviations written out.
  public var bodyKey: String {
    let written = [
      "ubmttqvn": "uy ban mat tran to quoc viet nam", "ubmttq": "uy ban mat tran to quoc", "mttq": "mat tran to quoc",
      "ubnd": "uy ban nhan dan",
    ]
    return folded.split(whereSeparator: \.isWhitespace).map { written[String($0)] ?? String($0) }
      .joined(separator: " ")
  }
}
