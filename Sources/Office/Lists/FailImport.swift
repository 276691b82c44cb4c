import Domain

extension Command<Void> {
  /// Notes that a list could not be taken in.
  static func failImport(_ list: ListImport.ID, reason: String) -> Command {
    .at(.installation, .importLists) { desk in
      let before = try desk.list(list)
      guard before.value.isRunning else { return }
      try desk.replace(before, by: before.value.failed(reason), ["to": ListImport.State.open.rawValue])
    }
  }
}
