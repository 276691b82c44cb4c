import Domain

extension Command<Void> {
  /// Records an event that a unit held, or what it published.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice records once.
  public static func recordEvent(
    id: Event.ID, of unit: Domain.Unit.ID, _ details: EventDetails, _ outcome: EventOutcome, coverage: MediaItem?
  ) -> Command {
    .at({ try $0.holding(unit, details) }, .holdEvent) { desk in
      try desk.add(id, of: unit, details) {
        try Event.recorded(
          id: id, unit: unit, details, outcome, coverage: coverage, by: desk.person.id, at: desk.now)
      }
    }
  }
}
