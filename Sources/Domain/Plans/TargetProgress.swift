/// How far a target is reached, with what is missing.
public struct TargetProgress: Hashable, Sendable {
  public var target: Target
  /// What is counted now.
  public var value: Int
  /// What has to be reached, in the same counting.
  public var goal: Int
  /// The units that have not done their part, by name.
  public var lacking: [String]

  public var isReached: Bool { value >= goal }
}

extension Target {
  /// The progress of the target.
  ///
  /// - Parameters:
  ///   - units: the units that take part.
  ///   - byUnit: dossiers filed by each unit.
  ///   - byField: dossiers filed in each field.
  public func progress(
    among units: [Unit], byUnit: [Unit.ID: Int], byField: [Category.ID: Int], under plan: Plan
  ) -> TargetProgress {
    let concerned = units.filter { among.isEmpty || among.contains($0.kind) }
    switch count {
    case .dossiers:
      let value = byField.reduce(0) { sum, entry in
        guard let field else { return sum + entry.value }
        let path = plan.fields.path(to: entry.key) ?? []
        return path.contains { $0.id == field } ? sum + entry.value : sum
      }
      return TargetProgress(target: self, value: value, goal: leastCount(of: value), lacking: [])
    case .unitsWithDossier:
      return progress(concerned) { (byUnit[$0.id] ?? 0) >= 1 }
    case .dossiersPerUnit:
      let least = leastCount(of: 1)
      return progress(concerned) { (byUnit[$0.id] ?? 0) >= least }
    }
  }

  private func progress(_ units: [Unit], _ isDone: (Unit) -> Bool) -> TargetProgress {
    let goal: Int =
      switch (count, goal) {
      case (.dossiersPerUnit, _): units.count
      case (_, .number(let number)): number
      case (_, .share(let share)): share.least(of: units.count)
      }
    let lacking = units.filter { !isDone($0) }.map(\.name)
    return TargetProgress(target: self, value: units.count - lacking.count, goal: goal, lacking: lacking)
  }

  private func leastCount(of base: Int) -> Int {
    switch goal {
    case .number(let number): number
    case .share(let share): share.least(of: base)
    }
  }
}
