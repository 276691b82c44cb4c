import Domain

extension Command<Void> {
  /// Adds a picture, material or document to an event.
  public static func addEventFile(_ file: KeptFile, to event: Event.ID) -> Command {
    .at({ try $0.place(of: event, for: .holdEvent) }, .holdEvent) { desk in
      try desk.change(event, "file-added") { try $0.with(file) }
    }
  }
}
