import Domain

extension Command<Void> {
  /// Takes a need back before it is published.
  public static func withdrawNeed(_ id: Need.ID, reason: String) -> Command {
    .on(id, .withdraw) { need, desk in try need.withdrawn(reason, by: desk.person.id, at: desk.now) }
  }
}
