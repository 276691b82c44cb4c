import Domain

extension Command<Void> {
  /// Notes the printed copies of a dossier that was received, as they were counted.
  public static func countCopies(_ id: Dossier.ID, copies: [String: Int]) -> Command {
    .on(id, .countCopies) { dossier, desk in
      try dossier.counted(copies, by: desk.person, under: desk.plan(of: dossier))
    }
  }
}
