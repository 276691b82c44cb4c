import Domain

extension Command<Void> {
  /// Changes an event before it is held.
  ///
  /// - Parameter version: of the event that the window shows.
  public static func changeEvent(_ id: Event.ID, _ details: EventDetails, over version: Int? = nil) -> Command {
    .at({ try $0.place(of: id, for: .holdEvent) }, .holdEvent) { desk in
      try desk.change(id, "changed", shown: version) { event in
        try desk.requireServed(details, of: event.unit)
        return try event.changed(details, at: desk.now)
      }
    }
  }
}
