import Domain

extension Command<Void> {
  /// Takes away a wrong line of where an event was published.
  public static func removeCoverage(_ id: Event.Coverage.ID, of event: Event.ID) -> Command {
    .at({ try $0.place(of: event, for: .holdEvent) }, .holdEvent) { desk in
      try desk.change(event, "uncovered") { try $0.uncovered(id) }
    }
  }
}
