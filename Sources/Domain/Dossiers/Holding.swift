extension Dossier {
  /// The unit that has to pass a dossier on before it reaches the receiving office.
  public struct Holding: Hashable, Sendable, Codable {
    /// The body of the plan that it is.
    public var body: Body.ID
    public var unit: Unit.ID
    /// The unit's name on the day on which the dossier came to it.
    public var unitName: String
    public var work: Track.Station.Work

    public init(body: Body.ID, unit: Unit.ID, unitName: String, work: Track.Station.Work) {
      self.body = body
      self.unit = unit
      self.unitName = unitName
      self.work = work
    }
  }

  /// The units that are still to come after the one that has it now, of all on its way.
  func ahead(of stations: [Holding]) -> [Holding] {
    guard let holding, let place = stations.firstIndex(where: { $0.body == holding.body }) else { return stations }
    return Array(stations[(place + 1)...])
  }
}
