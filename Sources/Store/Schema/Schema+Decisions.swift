import Markup

extension Schema {
  static let decisions: [SQL] = [
    records(
      "decision",
      """
      , plan TEXT NOT NULL, issuer TEXT NOT NULL, number TEXT NOT NULL, year BIGINT NOT NULL, day TEXT NOT NULL,
      UNIQUE (issuer, year, number)
      """),
    // The register of the numbers of all kinds of decisions. The key keeps a number from being used twice.
    """
    CREATE TABLE decision_number (
      issuer TEXT NOT NULL, year BIGINT NOT NULL, number TEXT NOT NULL, day TEXT NOT NULL, kind TEXT NOT NULL,
      subject TEXT NOT NULL, PRIMARY KEY (issuer, year, number))
    """,
    // The numbers of a decision, which a whole check compares with it.
    "CREATE INDEX decision_number_subject ON decision_number (subject)",
    records("decision_draft", ", plan TEXT NOT NULL, state TEXT NOT NULL"),
    // The drafts of a plan's decisions.
    "CREATE INDEX decision_draft_plan ON decision_draft (plan)",
    records("revocation", ", plan TEXT NOT NULL, dossier TEXT NOT NULL UNIQUE, decision TEXT NOT NULL"),
    // What was revoked of a decision.
    "CREATE INDEX revocation_decision ON revocation (decision)",
    records("correction", ", plan TEXT NOT NULL, decision TEXT NOT NULL"),
    // What was corrected in a decision.
    "CREATE INDEX correction_decision ON correction (decision)",
  ]

  static let complaints: [SQL] = [
    records(
      "complaint", ", plan TEXT NOT NULL, dossier TEXT NOT NULL, state TEXT NOT NULL, due TEXT, filed BIGINT NOT NULL"),
    // The complaints of a plan by the day they are due, and how many are late.
    "CREATE INDEX complaint_plan ON complaint (plan, due)",
    // The complaints about a dossier.
    "CREATE INDEX complaint_dossier ON complaint (dossier)",
  ]

  static let papers: [SQL] = [
    records("paper_order", ", subject TEXT NOT NULL"),
    // The orders for a session or a decision, the newest first.
    "CREATE INDEX paper_order_subject ON paper_order (subject, id)",
    records("paper_template", ", plan TEXT NOT NULL"),
    // The templates in use under a plan.
    "CREATE INDEX paper_template_plan ON paper_template (plan)",
    // Found by key: the kind and the key of what was signed.
    records("signed_copy", ", plan TEXT NOT NULL"),
  ]
}
