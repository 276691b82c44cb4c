import Domain

extension Command<Void> {
  /// Writes a need anew before it is published; the office looks at it again.
  ///
  /// - Parameter version: of the need that the window shows.
  public static func writeNeed(_ id: Need.ID, _ content: Need.Content, over version: Int?) -> Command {
    .on(id, .write, over: version) { need, desk in
      try desk.plan(need.plan).requireField(content.field)
      return try need.written(content, on: desk.now.day)
    }
  }
}
