import Domain

extension Command<Void> {
  /// Confirms what the unit says of a replication; who is an author of the initiative does not.
  ///
  /// - Parameter isPublic: whether everyone may read that the unit applies it, and what it brought.
  public static func confirmReplication(_ id: Replication.ID, isPublic: Bool) -> Command {
    .on(id, .confirm) { replication, desk in
      if let dossier = replication.initiative.dossier {
        try desk.dossier(dossier, shared: true).requireApart(desk.person, to: "xác nhận việc nhân rộng")
      }
      return try replication.confirmed(isPublic: isPublic, by: desk.person.id, at: desk.now)
    }
  }
}
