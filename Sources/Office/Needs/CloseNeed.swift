import Domain

extension Command<Void> {
  /// Closes a need for which nothing is looked for any more.
  public static func closeNeed(_ id: Need.ID, reason: String) -> Command {
    .on(id, .close) { need, desk in try need.closed(reason, by: desk.person.id, at: desk.now) }
  }
}
