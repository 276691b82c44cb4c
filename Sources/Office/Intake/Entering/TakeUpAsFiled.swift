import Domain

extension Command<Void> {
  /// Goes on without the author's answer once its day has passed: the dossier is checked by what was filed.
  public static func takeUpAsFiled(_ id: Dossier.ID) -> Command {
    .on(id, .takeUpAsFiled) { dossier, desk in
      try dossier.takenUpAsFiled(by: desk.person, at: desk.now, under: desk.plan(of: dossier))
    }
  }
}
