import Domain

extension Command<Void> {
  /// Asks the author to complete the dossier.
  ///
  /// - Parameters:
  ///   - due: nil takes the plan's time limit.
  ///   - notice: number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public static func askCompletion(_ id: Dossier.ID, text: String, due: Day?, notice: Outgoing? = nil) -> Command {
    .on(id, .askCompletion) { dossier, desk in
      try dossier.completionAsked(
        by: desk.person, text: text, due: due, notice: notice, at: desk.now, under: desk.plan(of: dossier))
    }
  }
}
