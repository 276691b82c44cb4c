import Domain

extension Command<Void> {
  /// Asks to file after the deadline.
  public static func askLate(_ id: Dossier.ID, reason: String) -> Command {
    .on(id, .askLate) { dossier, desk in
      try dossier.lateAsked(by: desk.person.id, reason: reason, at: desk.now, under: desk.plan(of: dossier))
    }
  }
}
