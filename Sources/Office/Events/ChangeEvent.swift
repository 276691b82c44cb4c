import Domain

extension Command<Void> {
  /// Changes an event before it is held.
  public static func changeEvent(_ id: Event.ID, _ details: EventDetails) -> Command {
    .at({ try $0.place(of: id, for: .holdEvent) }, .holdEvent) { desk in
      try desk.change(id, "changed") { event in
        try desk.requireServed(details, of: event.unit)
        return try event.changed(details, at: desk.now)
      }
    }
  }
}
