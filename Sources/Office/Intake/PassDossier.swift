import Domain

extension Command<Void> {
  /// Notes what came and what was checked of a dossier and accepts it as valid, in one: where it cannot be accepted
  /// nothing is kept.
  public static func passDossier(_ id: Dossier.ID, checks: [Dossier.Check], delivery: Delivery) -> Command {
    .on(id, .accept) { dossier, desk in
      try desk.requirePassing(dossier)
      let plan = try desk.plan(of: dossier)
      return try dossier.passed(
        by: desk.person, checks, with: delivery, knowing: Dossier.Facts(of: dossier, under: plan, at: desk),
        at: desk.now, under: plan)
    }
  }
}
