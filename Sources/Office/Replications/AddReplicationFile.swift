import Domain

extension Command<Void> {
  /// Adds a document.
  public static func addReplicationFile(_ file: KeptFile, to id: Replication.ID) -> Command {
    .on(id, .write) { replication, _ in try replication.with(file) }
  }
}
