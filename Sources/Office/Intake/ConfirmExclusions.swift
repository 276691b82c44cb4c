import Domain

extension Command<Void> {
  /// Notes the office's word on the exclusions that the plan asks about again at a moment.
  ///
  /// - Parameter answers: by the exclusion's id: whether it does not apply.
  public static func confirmExclusions(
    _ id: Dossier.ID, at moment: Exclusion.Moment, answers: [String: Bool]
  ) -> Command {
    .at(id, .checkDossier) { dossier, desk in
      try desk.save(
        try dossier.confirming(
          answers, at: moment, by: desk.person, at: desk.now, under: desk.plan(of: dossier)))
    }
  }
}
