/// Something that a plan gives one of its bodies to do by a day (việc được giao).
public struct PlanDuty: Hashable, Sendable, Identifiable {
  /// What closes it.
  public enum Work: Hashable, Sendable {
    /// The list of a forwarding goes to the higher level.
    case forward(Forwarding.ID)
    /// The dossiers of a track that the body has go on to the next one.
    case passOn(Track.ID, Track.Station.Work)
  }

  public enum State: Hashable, Sendable {
    case notYet, open, done, late
  }

  public var id: String
  /// Who has to do it.
  public var body: Body.ID
  public var work: Work
  /// The first day on which it is shown as something to do.
  public var from: Day
  /// The last day on which it is in time.
  public var due: Day
  public var source: Source

  /// Where it stands.
  ///
  /// - Parameter isDone: the record that closes it is there.
  public func state(on day: Day, isDone: Bool) -> State {
    if isDone { return .done }
    if day > due { return .late }
    return day < from ? .notYet : .open
  }
}

extension Plan {
  /// Days before the last one on which something is due that it is shown as open.
  private static let ahead = 30

  /// What the plan gives its bodies to do by a day, the first due first.
  public var duties: [PlanDuty] {
    let forwarding = forwards.compactMap { forwarding -> PlanDuty? in
      guard !forwarding.onAuthorsWish, let due = forwarding.due?.lastDay(in: period.from.year) else { return nil }
      return PlanDuty(
        id: "forward-\(forwarding.id)", body: sender(of: forwarding).id, work: .forward(forwarding.id),
        from: due.adding(days: -Plan.ahead), due: due, source: forwarding.source)
    }
    let passing = tracks.flatMap { track in
      track.through.filter { body($0.body).kind != .author }.map { station in
        PlanDuty(
          id: "pass-on-\(track.id)-\(station.body)", body: station.body, work: .passOn(track.id, station.work),
          from: track.intake.from ?? period.from, due: track.intake.until.lastDay, source: station.source)
      }
    }
    return (forwarding + passing).sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }
}
