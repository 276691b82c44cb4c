import Domain

extension Command<Void> {
  /// Takes a nomination back, for its unit.
  public static func withdrawNomination(_ id: Nomination.ID, reason: String) -> Command {
    .on(id, .withdraw) { nomination, desk in
      try nomination.withdrawn(reason: reason, by: desk.person.id, at: desk.now)
    }
  }
}
