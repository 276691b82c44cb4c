import Domain

extension Command<Void> {
  /// Records where something of an event was published.
  public static func addCoverage(_ item: MediaItem, id: Event.Coverage.ID, to event: Event.ID) -> Command {
    .at({ try $0.place(of: event, for: .holdEvent) }, .holdEvent) { desk in
      try desk.change(event, "covered") { try $0.covered(item, id: id, at: desk.now) }
    }
  }
}
