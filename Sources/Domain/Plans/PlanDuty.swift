/// Something that a plan gives one of its bodies to do by a day (việc được giao): the dossiers of a track that it has
/// before they reach the receiving office go on.
public struct PlanDuty: Hashable, Sendable, Identifiable {
  public enum State: Hashable, Sendable {
    case notYet, open, done, late
  }

  public var id: String
  /// Who has to do it.
  public var body: Body.ID
  public var track: Track.ID
  public var work: Track.Station.Work
  /// The first day on which it is something to do.
  public var from: Day
  /// The last day on which it is in time.
  public var due: Day
  public var source: Source

  /// Where it stands.
  ///
  /// - Parameter isDone: nothing is left of it.
  public func state(on day: Day, isDone: Bool) -> State {
    if isDone { return .done }
    if day > due { return .late }
    return day < from ? .notYet : .open
  }

  /// Whether it is late; nil where there is nothing to do on that day.
  public func isLate(on day: Day, isDone: Bool) -> Bool? {
    switch state(on: day, isDone: isDone) {
    case .open: false
    case .late: true
    case .notYet, .done: nil
    }
  }
}

extension Plan {
  /// What the plan gives its bodies to do by a day, the first due first. Authors' own units are told of each dossier.
  public var duties: [PlanDuty] {
    tracks.flatMap { track in
      track.through.filter { body($0.body).kind != .author }.map { station in
        PlanDuty(
          id: "\(track.id)-\(station.body)", body: station.body, track: track.id, work: station.work,
          from: track.intake.from ?? period.from, due: track.intake.until.lastDay, source: station.source)
      }
    }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }
}
