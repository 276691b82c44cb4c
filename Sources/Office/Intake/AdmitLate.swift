import Domain

extension Command<Void> {
  /// Lets a late dossier in.
  public static func admitLate(_ id: Dossier.ID, reason: String, document: String) -> Command {
    .on(id, .admitLate) { dossier, desk in
      try dossier.admittedLate(by: desk.person, reason: reason, document: document, at: desk.now)
    }
  }
}
