import Domain

extension Command<Void> {
  /// Plans an event of a unit.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice plans once.
  public static func planEvent(id: Event.ID, of unit: Domain.Unit.ID, _ details: EventDetails) -> Command {
    .at({ try $0.holding(unit, details) }, .holdEvent) { desk in
      try desk.add(id, of: unit, details) {
        try Event.planned(id: id, unit: unit, details, by: desk.person.id, at: desk.now)
      }
    }
  }
}
