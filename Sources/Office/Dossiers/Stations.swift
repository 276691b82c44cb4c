import Domain
import Store

extension Dossier {
  /// The units through whose hands a dossier goes to the receiving office, the author's first. A body that has no unit
  /// here is passed by; a unit that is two bodies in a row has it once, as the one that selects where one does.
  func stations(under plan: Plan, at desk: Desk) throws -> [Holding] {
    let bindings = try Plans.bindings(of: plan.id, on: desk.connection)
    let way = try unit.map(desk.way) ?? []
    let selects = plan.unitSelection(for: track)?.by
    var stations: [Holding] = []
    for station in plan.track(track)?.through ?? [] {
      guard let id = plan.unit(of: station.body, on: way, bindings, on: desk.now.day) else { continue }
      if stations.last?.unit == id {
        guard station.body == selects else { continue }
        stations.removeLast()
      }
      stations.append(
        Holding(body: station.body, unit: id, unitName: try desk.unit(id).name(on: desk.now.day), work: station.work))
    }
    return stations
  }
}

extension Desk {
  /// A unit and all above it, the unit itself first.
  func way(from unit: Domain.Unit.ID) throws -> [Domain.Unit] {
    try lineage(of: unit).map { try self.unit($0) }
  }
}
