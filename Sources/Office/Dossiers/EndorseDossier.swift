import Domain

extension Command<Void> {
  /// Endorses a dossier for its unit.
  ///
  /// - Parameter isOwnField: whether it concerns the unit's own field, where the plan counts what does.
  public static func endorseDossier(_ id: Dossier.ID, note: String = "", isOwnField: Bool? = nil) -> Command {
    .on(id, .endorse) { dossier, desk in
      try dossier.endorsed(
        by: desk.person, note: note, isOwnField: isOwnField, at: desk.now, under: desk.plan(of: dossier))
    }
  }
}
