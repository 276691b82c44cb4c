import Markup

extension Schema {
  /// What units report, and what is made of their reports.
  static let reports: [SQL] = [
    records(
      "report",
      """
      , plan TEXT NOT NULL, round BIGINT NOT NULL, duty TEXT NOT NULL, unit TEXT NOT NULL, receiver TEXT, \
      kind TEXT NOT NULL, state TEXT NOT NULL, closes TEXT, sent TEXT, figures TEXT NOT NULL, said TEXT
      """),
    // The reports of a round: who sent one, and what they add up to.
    "CREATE INDEX report_round ON report (plan, round, duty, kind, unit)",
    // What units asked of those beneath them.
    records(
      "report_request", ", plan TEXT NOT NULL, round BIGINT NOT NULL, duty TEXT NOT NULL, unit TEXT NOT NULL"),
    "CREATE INDEX report_request_unit ON report_request (unit)",
    // The units whose records a report counts that came in.
    """
    CREATE TABLE report_unit (
      report TEXT NOT NULL, unit TEXT NOT NULL, sent BIGINT NOT NULL, PRIMARY KEY (report, unit))
    """,
    // In which reports a unit is.
    "CREATE INDEX report_unit_unit ON report_unit (unit, report)",
    // Those of a unit, to be corrected; its duties.
    "CREATE INDEX report_of_unit ON report (unit, plan, round, state)",
  ]
}
