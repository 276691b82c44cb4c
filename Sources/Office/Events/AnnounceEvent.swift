import Domain

extension Command<Void> {
  /// Tells of an event those who are invited: it is on their front page and in their calendar from now on.
  public static func announceEvent(_ id: Event.ID) -> Command {
    .at({ try $0.place(of: id, for: .holdEvent) }, .holdEvent) { desk in
      _ = try EventCodes.made(on: desk.connection)
      try desk.change(id, "announced") { event in
        try desk.requireExisting(event.unit)
        return try event.announced(at: desk.now)
      }
    }
  }
}
