import Markup

extension Schema {
  /// What was said of duties, and who was reminded of them.
  static let duties: [SQL] = [
    records(
      "fulfilment",
      """
      , plan TEXT NOT NULL, round BIGINT NOT NULL, duty TEXT NOT NULL, holder TEXT NOT NULL, days TEXT NOT NULL, \
      excused BIGINT NOT NULL
      """),
    // The duties of a round: the list of the standing office.
    "CREATE INDEX fulfilment_plan ON fulfilment (plan, round, duty, holder, days, excused)",
    // Those of a unit: its front page and list.
    "CREATE INDEX fulfilment_holder ON fulfilment (holder, plan, round)",
    records(
      "duty_reminder", ", plan TEXT NOT NULL, round BIGINT NOT NULL, duty TEXT NOT NULL, at BIGINT NOT NULL"),
    // Whom a reminder went to.
    """
    CREATE TABLE duty_reminded (
      reminder TEXT NOT NULL, plan TEXT NOT NULL, round BIGINT NOT NULL, duty TEXT NOT NULL, holder TEXT NOT NULL,
      PRIMARY KEY (reminder, holder))
    """,
    // When a holder was reminded of what.
    "CREATE INDEX duty_reminded_holder ON duty_reminded (holder, plan, round, duty)",
    // When all holders of a round were.
    "CREATE INDEX duty_reminded_plan ON duty_reminded (plan, round, duty)",
  ]
}
