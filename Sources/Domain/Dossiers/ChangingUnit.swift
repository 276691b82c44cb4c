/// A unit of a dossier, or of a plan in response, before that went to one that took over.
public struct FormerUnit: Hashable, Sendable, Codable {
  public let unit: Unit.ID
  public let until: Instant
}

extension Dossier {
  /// The dossier in the unit that took over from its own. What is filed after that day is filed there; what was filed
  /// before keeps the unit's name of that time, and waits at the unit that took over where it waited at the old one.
  /// What is settled goes too: it counts where its people are.
  public func passed(to unit: Unit, at now: Instant) throws -> Dossier {
    try require(.changeUnit)
    let day = now.day
    var dossier = self
    if let old = dossier.unit, old != unit.id { dossier.former = (former ?? []) + [FormerUnit(unit: old, until: now)] }
    if dossier.holding?.unit == dossier.unit {
      dossier.holding?.unit = unit.id
      dossier.holding?.unitName = unit.name(on: day)
    }
    dossier.unit = unit.id
    if state == .draft { dossier.unitName = unit.name(on: day) }
    return dossier
  }
}
