import Domain

extension Command<Void> {
  /// Cancels an event, with the reason; who was invited reads it.
  public static func cancelEvent(_ id: Event.ID, reason: String) -> Command {
    .at({ try $0.place(of: id, for: .holdEvent) }, .holdEvent) { desk in
      try desk.change(id, "cancelled") { try $0.cancelled(reason) }
    }
  }
}
