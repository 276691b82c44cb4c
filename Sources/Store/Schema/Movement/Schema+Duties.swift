import Markup

extension Schema {
  /// What was said of duties.
  static let duties: [SQL] = [
    records(
      "fulfilment",
      """
      , plan TEXT NOT NULL, round BIGINT NOT NULL, duty TEXT NOT NULL, holder TEXT NOT NULL, days TEXT NOT NULL, \
      excused BIGINT NOT NULL
      """),
    // What the standing office asks of units beside the plan.
    records("unit_request", ", plan TEXT NOT NULL, round BIGINT NOT NULL, withdrawn BIGINT NOT NULL"),
    "CREATE INDEX unit_request_plan ON unit_request (plan, round, withdrawn, id)",
    // The duties of a round: the list of the standing office.
    "CREATE INDEX fulfilment_plan ON fulfilment (plan, round, duty, holder, days, excused)",
    // Those of a unit: its front page and list.
    "CREATE INDEX fulfilment_holder ON fulfilment (holder, plan, round)",
  ]
}
