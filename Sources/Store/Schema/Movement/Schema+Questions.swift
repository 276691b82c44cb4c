import Markup

extension Schema {
  /// What people ask under a plan.
  static let questions: [SQL] = [
    records(
      "question",
      """
      , plan TEXT NOT NULL, asker TEXT NOT NULL, unit TEXT, answered BIGINT NOT NULL, answered_on TEXT, \
      unread BIGINT NOT NULL, published BIGINT
      """),
    // The inbox of a plan, and how many wait in it.
    "CREATE INDEX question_plan ON question (plan, answered, id)",
    // On which days a plan's questions were answered first.
    "CREATE INDEX question_answered ON question (plan, answered_on, id) WHERE answered_on IS NOT NULL",
    // What a person asked.
    "CREATE INDEX question_asker ON question (asker, plan, answered)",
    // Answers that who asked has not read: the front page asks for them.
    "CREATE INDEX question_unread ON question (asker) WHERE unread = 1",
    // What was asked in the name of a unit.
    "CREATE INDEX question_unit ON question (unit, plan) WHERE unit IS NOT NULL",
    // What everyone may read.
    "CREATE INDEX question_published ON question (plan, published, id) WHERE published IS NOT NULL",
  ]
}
