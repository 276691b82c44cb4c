import Domain

extension Command<Void> {
  /// Accepts a dossier as valid.
  public static func acceptDossier(_ id: Dossier.ID) -> Command {
    .on(id, .accept) { dossier, desk in
      let plan = try desk.plan(of: dossier)
      return try dossier.accepted(
        by: desk.person, knowing: Dossier.Facts(of: dossier, under: plan, at: desk), at: desk.now, under: plan)
    }
  }
}
