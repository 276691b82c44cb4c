import Domain

extension Command<Void> {
  /// Withdraws a replication that was confirmed; it counts no more.
  public static func withdrawReplication(_ id: Replication.ID, reason: String) -> Command {
    .on(id, .withdraw) { replication, desk in try replication.withdrawn(reason, by: desk.person.id, at: desk.now) }
  }
}
