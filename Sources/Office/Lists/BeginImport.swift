import Domain

extension Command<Void> {
  /// Orders that a list be taken in, which is done in the background.
  public static func beginImport(_ list: ListImport.ID) -> Command {
    .at(.installation, .importLists) { desk in
      let before = try desk.list(list)
      // What was given up by the queue may be ordered once more.
      let isGivenUp = try before.value.isRunning && ImportWork.hasGivenUp(list, at: desk)
      let open = isGivenUp ? before.value.failed("") : before.value
      try desk.replace(before, by: try open.begun(), ["to": ListImport.State.running.rawValue])
      try ImportWork.order(list, rows: before.value.rows, by: desk.viewer?.person.id, at: desk)
    }
  }
}
