import Markup

extension Schema {
  /// Models that units try out.
  static let models: [SQL] = [
    records(
      "model",
      """
      , plan TEXT NOT NULL, unit TEXT NOT NULL, state TEXT NOT NULL, name TEXT NOT NULL, draft BIGINT NOT NULL, \
      returned BIGINT NOT NULL, pilot_ends TEXT, passed TEXT
      """),
    // The models of a plan, what waits for its standing office, and what was found worth spreading.
    "CREATE INDEX model_plan ON model (plan, state, id)",
    // The models of a unit.
    "CREATE INDEX model_unit ON model (unit, state, id)",
    // What everyone reads, the latest first.
    "CREATE INDEX model_passed ON model (passed, id) WHERE state = 'passed'",
  ]
}
