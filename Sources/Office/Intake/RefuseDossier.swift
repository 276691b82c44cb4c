import Domain

extension Command<Void> {
  /// Refuses a dossier by a clause.
  ///
  /// - Parameters:
  ///   - clause: its number in the plan, or the law.
  ///   - notice: number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public static func refuseDossier(_ id: Dossier.ID, clause: String, reason: String, notice: Outgoing? = nil) -> Command
  {
    .on(id, .refuse) { dossier, desk in
      let clause = try desk.plan(of: dossier).document.clause(clause.typed)
      return try dossier.refused(by: desk.person, clause: clause, reason: reason, notice: notice, at: desk.now)
    }
  }
}
