import Domain

extension Command<Void> {
  /// Sends a need back to who sent it, who finds the reason on the front page.
  public static func returnNeed(_ id: Need.ID, reason: String) -> Command {
    .on(id, .sendBack) { need, desk in try need.sentBack(reason, by: desk.person.id, at: desk.now) }
  }
}
