import Domain
import Store

extension Awaited {
  /// Of each kind on the front page; the rest is in the lists.
  private static let mostReplications = 20

  /// What the units for which the viewer speaks apply of others: versions that wait for the head, those that came back,
  /// and those of which is asked whether they are still applied.
  func replications(_ viewer: Viewer) throws -> [Waiting] {
    let (most, today) = (Self.mostReplications, desk.now.day)
    let (confirming, writing) = (try spoken(viewer, .confirmReplication), try spoken(viewer, .writeReplication))
    let waiting = try Replications.waiting(in: .waiting, of: confirming, limit: most, on: desk.connection)
    let returned = try Replications.waiting(in: .returned, of: writing, limit: most, on: desk.connection)
    let asked = try Replications.asking(on: today, of: writing, limit: most, on: desk.connection)
    return waiting.map { Waiting(.confirmReplication($0)) } + returned.map { Waiting(.amendReplication($0)) }
      + asked.map { replication in
        let due = replication.asksOn?.adding(days: Replication.daysToAnswer)
        return Waiting(.sayApplied(replication), due: due, isLate: due.map { $0 < today } ?? false)
      }
  }

  /// The units for which the viewer speaks, with all whose work they took over.
  func spoken(_ viewer: Viewer, _ action: Action) throws -> [Domain.Unit.ID] {
    guard !viewer.units(for: action).isEmpty else { return [] }
    let units = try desk.speaking(for: action).map(\.id)
    return units.isEmpty ? [] : try units + Units.merged(into: units, on: desk.connection)
  }
}
