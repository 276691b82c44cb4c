import Domain

extension Command<Void> {
  /// Answers a judgement on a dossier criterion by criterion, for the body that judges.
  public static func appraiseDossier(
    _ id: Dossier.ID, in judgement: Judgement.ID, answers: [Dossier.Answer], opinion: String
  ) -> Command {
    .on(id, .appraise) { dossier, desk in
      let plan = try desk.plan(of: dossier)
      guard let judgement = plan.judgement(judgement) else { throw Refusal.absent }
      return try dossier.appraised(
        answers, in: judgement, opinion: opinion, by: desk.person, at: desk.now, under: plan)
    }
  }
}
