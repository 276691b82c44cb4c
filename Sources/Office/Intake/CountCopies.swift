import Domain

extension Command<Void> {
  /// Notes what came of each part of a dossier that was received, as it was counted.
  public static func countCopies(_ id: Dossier.ID, _ delivery: Delivery) -> Command {
    .on(id, .countCopies) { dossier, desk in
      try dossier.counted(delivery, by: desk.person, under: desk.plan(of: dossier))
    }
  }
}
