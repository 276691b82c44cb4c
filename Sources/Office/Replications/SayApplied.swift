import Domain

extension Command<Void> {
  /// Says whether an initiative is still applied.
  public static func sayApplied(_ id: Replication.ID, isApplied: Bool, reason: String) -> Command {
    .on(id, .say) { replication, desk in
      try replication.said(isApplied: isApplied, reason: reason, by: desk.person.id, at: desk.now)
    }
  }
}
