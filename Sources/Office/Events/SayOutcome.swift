import Domain

extension Command<Void> {
  /// Says that an event was held and what came of it; it does the duties that it serves.
  public static func sayOutcome(_ id: Event.ID, _ outcome: EventOutcome) -> Command {
    .at({ try $0.place(of: id, for: .holdEvent) }, .holdEvent) { desk in
      try desk.change(id, "held") { try $0.held(outcome, by: desk.person.id, at: desk.now) }
    }
  }
}
