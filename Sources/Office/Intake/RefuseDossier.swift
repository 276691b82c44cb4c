import Domain

extension Command<Void> {
  /// Refuses a dossier by a clause.
  ///
  /// - Parameter notice: number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public static func refuseDossier(_ id: Dossier.ID, clause: String, reason: String, notice: Outgoing? = nil) -> Command
  {
    .on(id, .refuse) { dossier, desk in
      try dossier.refused(by: desk.person, clause: clause, reason: reason, notice: notice, at: desk.now)
    }
  }
}
