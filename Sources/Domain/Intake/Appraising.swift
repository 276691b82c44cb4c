/// What somebody finds who answers for the body that judges.
extension Dossier {
  /// Judged by one who answers for a whole body: it goes on, or not, with an opinion.
  public func appraised(
    _ answers: [Answer], in judgement: Judgement, opinion: String, by person: Person, at now: Instant, under plan: Plan
  ) throws -> Dossier {
    guard judgement.isAnswered, isReady(for: judgement, under: plan) else { throw refusal(of: .appraise) }
    try require(.appraise, by: person)
    try judgement.requireDay(at: now, admission: lateAdmission)
    let opinion = try opinion.asked("Ghi ý kiến thẩm định", in: "opinion", .upTo(5000))
    let passed = try judgement.passes(answers, on: judgement.sheet(of: self, under: plan))
    return taken(
      .appraise, to: passed ? .shortlisted : .notShortlisted,
      passed ? .shortlisted(opinion: opinion) : .notShortlisted(opinion: opinion), by: person.id, at: now,
      due: passed ? due : nil
    ) {
      $0.judged.append(Judged(judgement, passed: passed, answers: answers, opinion: opinion, by: person.id, at: now))
    }
  }
}
