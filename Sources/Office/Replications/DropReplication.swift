import Domain

extension Command<Void> {
  /// Gives up the version that waits.
  public static func dropReplication(_ id: Replication.ID) -> Command {
    .on(id, .drop) { replication, desk in try replication.dropped(by: desk.person.id, at: desk.now) }
  }
}
