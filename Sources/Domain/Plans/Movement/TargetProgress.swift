/// How far a target is reached, with what is missing.
public struct TargetProgress: Hashable, Sendable {
  public var target: Target
  /// What is counted now.
  public var value: Int
  /// What has to be reached, in the same counting.
  public var goal: Int
  /// The units that have not done their part.
  public var lacking: [Unit]
  /// How many units it speaks of; nil where it counts dossiers.
  public var units: Int?

  /// Whether there is anything of which it can be said: a target over units of which there is none is neither reached
  /// nor missed.
  public var hasUnits: Bool { units != 0 }

  public var isReached: Bool { hasUnits && value >= goal }
}

/// How many dossiers of a plan there are of a unit, in a field, in a state.
public struct DossierTally: Hashable, Sendable {
  public var unit: Unit.ID?
  public var field: Category.ID?
  public var state: Dossier.State
  /// Whether the unit's head confirmed that they concern the unit's own field.
  public var isOwnField: Bool
  public var count: Int

  public init(unit: Unit.ID?, field: Category.ID?, state: Dossier.State, isOwnField: Bool, count: Int) {
    self.unit = unit
    self.field = field
    self.state = state
    self.isOwnField = isOwnField
    self.count = count
  }
}

extension Target {
  /// The progress of the target.
  ///
  /// - Parameters:
  ///   - units: those that it speaks of.
  ///   - tallies: the dossiers of the plan.
  public func progress(among units: [Unit], _ tallies: [DossierTally], under plan: Plan) -> TargetProgress {
    let ids = Set(units.map(\.id))
    let counted = counting(among: tallies, under: plan).filter { tally in
      among.isEmpty || (tally.unit.map { ids.contains($0) } ?? false)
    }
    switch count {
    case .dossiers:
      let value = counted.reduce(0) { $0 + $1.count }
      return TargetProgress(target: self, value: value, goal: leastCount(of: value), lacking: [])
    case .unitsWithDossier: return progress(units, counted, least: 1)
    case .dossiersPerUnit: return progress(units, counted, least: leastOfUnit)
    }
  }

  /// How many of the dossiers count, whatever units they are of.
  public func counted(_ tallies: [DossierTally], under plan: Plan) -> Int {
    counting(among: tallies, under: plan).reduce(0) { $0 + $1.count }
  }

  private func counting(among tallies: [DossierTally], under plan: Plan) -> [DossierTally] {
    let (fields, states) = (field.map { plan.fields.below($0) }, Set(states))
    return tallies.filter { tally in
      guard states.contains(tally.state), related == nil || tally.isOwnField else { return false }
      return fields.map { fields in tally.field.map { fields.contains($0) } ?? false } ?? true
    }
  }

  private func progress(_ units: [Unit], _ counted: [DossierTally], least: Int) -> TargetProgress {
    var byUnit: [Unit.ID: Int] = [:]
    for tally in counted { if let unit = tally.unit { byUnit[unit, default: 0] += tally.count } }
    let goal: Int =
      switch (count, goal) {
      case (.dossiersPerUnit, _): units.count
      case (_, .number(let number)): number
      case (_, .share(let share)): share.least(of: units.count)
      }
    let lacking = units.filter { (byUnit[$0.id] ?? 0) < least }
    return TargetProgress(
      target: self, value: units.count - lacking.count, goal: goal, lacking: lacking, units: units.count)
  }

  private func leastCount(of base: Int) -> Int {
    switch goal {
    case .number(let number): number
    case .share(let share): share.least(of: base)
    }
  }

  /// How many dossiers a unit does its part with.
  var leastOfUnit: Int { count == .dossiersPerUnit ? leastCount(of: 1) : 1 }

  /// The states of a dossier that counts.
  public var states: [Dossier.State] { Dossier.State.allCases.filter { from.counts($0) } }
}

extension UnitTree {
  /// The tallies with those of dissolved units at the units that took over.
  public func inherited(_ tallies: [DossierTally], on day: Day) -> [DossierTally] {
    tallies.map { tally in
      var tally = tally
      tally.unit = tally.unit.map { heir(of: $0, on: day) }
      return tally
    }
  }

  /// The units with all from which they took over.
  public func withPredecessors(_ ids: Set<Unit.ID>, on day: Day) -> [Unit.ID] {
    all.filter { ids.contains(heir(of: $0.id, on: day)) }.map(\.id)
  }
}

extension Target.From {
  /// Whether a dossier in that state counts.
  public func counts(_ state: Dossier.State) -> Bool {
    switch state {
    case .draft, .withdrawn, .refused, .revoked: false
    case .submitted: self == .submitted
    case .endorsed, .received, .incomplete: self == .submitted || self == .endorsed
    case .recognised, .certified, .published: true
    default: self != .recognised
    }
  }

  /// What counts, as the plan's page says it.
  public var words: String {
    switch self {
    case .submitted: "tính hồ sơ đã nộp"
    case .endorsed: "tính hồ sơ đã được đơn vị xác nhận"
    case .accepted: "tính hồ sơ hợp lệ"
    case .recognised: "tính sáng kiến được công nhận"
    }
  }
}

extension Target {
  /// The plan's words, with what counts.
  public var words: String {
    let own = related == .ownField ? " thuộc lĩnh vực đơn vị quản lý theo xác nhận của thủ trưởng" : ""
    return "\(text) (\(from.words)\(own), trừ hồ sơ đã rút, bị từ chối)"
  }
}

extension Plan {
  /// Whether a head says of each dossier if it concerns the unit's own field (`Dossier.asksForOwnField`).
  public var asksForOwnField: Bool { targets.contains { $0.related == .ownField } }
}
