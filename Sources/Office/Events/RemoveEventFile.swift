import Domain

extension Command<Void> {
  /// Takes a file away from an event.
  public static func removeEventFile(_ digest: String, from event: Event.ID) -> Command {
    .at({ try $0.place(of: event, for: .holdEvent) }, .holdEvent) { desk in
      try desk.change(event, "file-removed") { try $0.without(file: digest) }
    }
  }
}
