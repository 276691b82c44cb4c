import Domain

extension Command<Void> {
  /// Endorses a dossier for the unit that has it, which sends it on.
  ///
  /// - Parameter isOwnField: whether it concerns the unit's own field, where the plan counts what does.
  public static func endorseDossier(_ id: Dossier.ID, note: String = "", isOwnField: Bool? = nil) -> Command {
    .on(id, .endorse) { dossier, desk in
      let plan = try desk.plan(of: dossier)
      return try dossier.endorsed(
        by: desk.person, note: note, isOwnField: isOwnField, through: dossier.stations(under: plan, at: desk),
        at: desk.now, under: plan)
    }
  }
}
