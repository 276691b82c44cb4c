import Markup

extension Schema {
  /// The rules of awards, and who has which prize.
  static let awards: [SQL] = [
    records("award", ", plan TEXT NOT NULL"),
    records("award_round", ", plan TEXT NOT NULL, kind TEXT NOT NULL, year BIGINT NOT NULL"),
    // The rounds of an award, whose prizes are counted by the year.
    "CREATE INDEX award_round_plan ON award_round (plan, kind, year)",
  ]
}
