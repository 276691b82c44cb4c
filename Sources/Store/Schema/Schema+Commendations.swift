import Markup

extension Schema {
  static let commendations: [SQL] = [
    records("nomination", ", plan TEXT NOT NULL, unit TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL"),
    // The nominations of a plan, and how many are in a state.
    "CREATE INDEX nomination_plan ON nomination (plan, state)",
    records("commendation_list", ", plan TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL"),
    // The lists of a plan.
    "CREATE INDEX commendation_list_plan ON commendation_list (plan)",
  ]

  static let money: [SQL] = [
    // A plan has one estimate for a year.
    records("estimate", ", plan TEXT NOT NULL, year BIGINT NOT NULL, UNIQUE (plan, year)"),
    // A prize is paid once.
    records("payment", ", plan TEXT NOT NULL, estimate TEXT NOT NULL, prize TEXT UNIQUE"),
    // The payments from an estimate.
    "CREATE INDEX payment_estimate ON payment (estimate)",
    // The payments under a plan, from whichever year's estimate.
    "CREATE INDEX payment_plan ON payment (plan)",
    records("remuneration", ", plan TEXT NOT NULL, dossier TEXT NOT NULL"),
    // The remunerations under a plan.
    "CREATE INDEX remuneration_plan ON remuneration (plan)",
  ]
}
