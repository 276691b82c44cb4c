import Domain

extension Command<Void> {
  /// Accepts a dossier as valid.
  public static func acceptDossier(_ id: Dossier.ID) -> Command {
    .on(id, .accept) { dossier, desk in
      let plan = try desk.plan(of: dossier)
      return try dossier.accepted(
        by: desk.person, knowing: desk.facts(of: dossier, under: plan), at: desk.now, under: plan)
    }
  }
}
