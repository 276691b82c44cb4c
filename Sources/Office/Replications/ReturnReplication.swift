import Domain

extension Command<Void> {
  /// Sends a version back to those who wrote it; they find the reason on the front page.
  public static func returnReplication(_ id: Replication.ID, reason: String) -> Command {
    .on(id, .sendBack) { replication, desk in try replication.sentBack(reason, by: desk.person.id, at: desk.now) }
  }
}
