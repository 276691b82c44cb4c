import Domain

extension Command<Void> {
  /// Notes the office's verdicts on conditions and exclusions.
  public static func checkDossier(_ id: Dossier.ID, checks: [Dossier.Check]) -> Command {
    .on(id, .check) { dossier, desk in
      try dossier.checked(checks, by: desk.person, under: desk.plan(of: dossier))
    }
  }
}
