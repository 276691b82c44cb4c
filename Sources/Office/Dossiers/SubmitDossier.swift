import Domain

extension Command<Void> {
  /// Submits a draft.
  public static func submitDossier(_ id: Dossier.ID) -> Command {
    .on(id, .submit) { dossier, desk in
      try dossier.submitted(by: desk.person.id, at: desk.now, under: desk.plan(of: dossier))
    }
  }
}
