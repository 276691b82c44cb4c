extension Dossier {
  /// The draft in the unit that took over from its own: what is filed after that day is filed there. What was filed
  /// before keeps the unit's name of that time.
  public func passed(to unit: Unit, on day: Day) throws -> Dossier {
    try require(.changeUnit)
    var dossier = self
    dossier.unit = unit.id
    dossier.unitName = unit.name(on: day)
    return dossier
  }
}
