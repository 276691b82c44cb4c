import Markup

extension Schema {
  /// The funds of plans and their ledgers.
  static let fund: [SQL] = [
    records("fund", ", plan TEXT NOT NULL"),
    // An entry has its number once, is taken back once, and pays its spending once.
    records(
      "fund_entry",
      """
      , plan TEXT NOT NULL, number BIGINT NOT NULL, year BIGINT NOT NULL, sort TEXT NOT NULL, effect BIGINT NOT NULL, \
      reverses TEXT UNIQUE, spending TEXT UNIQUE, purpose TEXT, giver TEXT, words TEXT NOT NULL, UNIQUE (plan, number)
      """),
    // The entries of a year, in their order.
    "CREATE INDEX fund_entry_year ON fund_entry (plan, year, number)",
    // A prize is promised once.
    records(
      "fund_spending", ", plan TEXT NOT NULL, state TEXT NOT NULL, reserved BIGINT NOT NULL, prize TEXT UNIQUE"),
    // The spending of a fund that waits.
    "CREATE INDEX fund_spending_plan ON fund_spending (plan, state)",
  ]
}
