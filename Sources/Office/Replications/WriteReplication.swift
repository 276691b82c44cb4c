import Domain

extension Command<Void> {
  /// Writes a replication anew before it is confirmed, or corrects it after that: its head confirms the new version,
  /// until then the one before holds.
  ///
  /// - Parameters:
  ///   - reason: why what was confirmed is corrected.
  ///   - sure: whether who writes has looked at the amounts again.
  ///   - version: of the replication that the window shows.
  public static func writeReplication(
    _ id: Replication.ID, _ content: Replication.Content, reason: String, sure: Bool, over version: Int?
  ) -> Command {
    .on(id, .write, over: version) { replication, desk in
      try desk.requireSound(content, of: id, unit: replication.unit, replication.initiative)
      let write = replication.allows(.correct) ? replication.corrected : replication.written
      return try write(
        content, reason, desk.usualBenefit(of: replication.initiative, besides: id), sure, desk.person.id, desk.now)
    }
  }
}
