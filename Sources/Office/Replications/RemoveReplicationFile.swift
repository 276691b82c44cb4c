import Domain

extension Command<Void> {
  /// Takes a document away that nobody has confirmed.
  public static func removeReplicationFile(_ digest: String, from id: Replication.ID) -> Command {
    .on(id, .write) { replication, _ in try replication.without(file: digest) }
  }
}
