import Markup

extension Schema {
  /// Whom decisions honoured.
  static let honours: [SQL] = [
    records(
      "honour",
      ", plan TEXT, unit TEXT, year BIGINT NOT NULL, level TEXT NOT NULL, state TEXT NOT NULL, words TEXT NOT NULL"),
    // What everyone reads, by year and level.
    "CREATE INDEX honour_year ON honour (state, year, level)",
    // The honours of a plan, and those that a unit recorded.
    "CREATE INDEX honour_plan ON honour (plan, year) WHERE plan IS NOT NULL",
    "CREATE INDEX honour_unit ON honour (unit, year) WHERE unit IS NOT NULL",
  ]
}
