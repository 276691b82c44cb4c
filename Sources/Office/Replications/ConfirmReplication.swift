import Domain

extension Command<Void> {
  /// Confirms what the unit says of a replication; who is an author of the initiative does not.
  ///
  /// - Parameters:
  ///   - isPublic: whether everyone may read that the unit applies it, and what it brought.
  ///   - version: of the replication that the window shows.
  public static func confirmReplication(
    _ id: Replication.ID, isPublic: Bool, over version: Int? = nil
  ) -> Command {
    .on(id, .confirm, over: version) { replication, desk in
      if let dossier = replication.initiative.dossier {
        try desk.dossier(dossier, shared: true).requireApart(desk.person, to: "xác nhận việc nhân rộng")
      }
      return try replication.confirmed(isPublic: isPublic, by: desk.person.id, at: desk.now)
    }
  }
}
