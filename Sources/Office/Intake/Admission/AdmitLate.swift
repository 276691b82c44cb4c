import Domain

extension Command<Void> {
  /// Lets a late dossier in.
  public static func admitLate(_ id: Dossier.ID, reason: String, document: String, day: Day) -> Command {
    .on(id, .admitLate) { dossier, desk in
      try dossier.admittedLate(
        by: desk.person,
        Admission(reason: reason, document: document, day: day, by: desk.person.id, at: desk.now))
    }
  }
}
