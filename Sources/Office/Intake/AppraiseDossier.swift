import Domain

extension Command<Void> {
  /// Appraises a dossier where its track has an appraisal.
  public static func appraiseDossier(_ id: Dossier.ID, shortlist: Bool, opinion: String) -> Command {
    .on(id, .appraise) { dossier, desk in
      try dossier.appraised(
        shortlist: shortlist, opinion: opinion, by: desk.person, at: desk.now, under: desk.plan(of: dossier))
    }
  }
}
