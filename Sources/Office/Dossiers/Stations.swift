import Domain
import Store

extension Dossier {
  /// The units through whose hands a dossier goes to the receiving office, the author's first. A body that has no unit
  /// here is passed by; a unit that is two bodies in a row has it once.
  func stations(under plan: Plan, at desk: Desk) throws -> [Holding] {
    let bindings = try Plans.bindings(of: plan.id, on: desk.connection)
    var stations: [Holding] = []
    for station in plan.track(track)?.through ?? [] {
      guard let id = plan.unit(of: station.body, author: unit, bindings, on: desk.now.day), stations.last?.unit != id
      else { continue }
      stations.append(
        Holding(body: station.body, unit: id, unitName: try desk.unit(id).name(on: desk.now.day), work: station.work))
    }
    return stations
  }
}
