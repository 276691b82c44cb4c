import Domain

extension Command<Void> {
  /// Puts a nomination forward for another kind of commendation.
  public static func redirectNomination(_ id: Nomination.ID, kind: CommendationKind.ID) -> Command {
    .on(id, .redirect) { nomination, desk in
      try nomination.redirected(to: kind, by: desk.judge, at: desk.now, under: desk.plan(of: nomination))
    }
  }
}
