extension Plan {
  /// Whether a duty is of one body, or of several that are one each, and not of every unit of a group for itself.
  public func isOfOne(_ duty: Duty) -> Bool {
    ([duty.who] + duty.others).allSatisfy { body in
      switch self.body(body).kind {
      case .units, .cluster: false
      default: true
      }
    }
  }

  /// Whether a duty takes a decision, or a session, of as many tracks: where it takes several and the plan has so many.
  public func takesEachTrack(_ given: GivenDuty) -> Bool {
    (given.doneBy == .decision || given.doneBy == .session) && given.atLeast > 1 && given.atLeast <= tracks.count
  }

  /// The days on which each track had its first record, the first first; a record of several tracks is that of each.
  ///
  /// - Parameter records: with the tracks of their dossiers.
  public static func daysOfEachTrack(_ records: [(day: Day, tracks: Set<Track.ID>)]) -> [Day] {
    var first: [Track.ID: Day] = [:]
    for record in records {
      for track in record.tracks { first[track] = min(first[track] ?? record.day, record.day) }
    }
    return first.values.sorted()
  }
}
