import Markup

extension Schema {
  /// What offices write for everyone.
  static let news: [SQL] = [
    records(
      "post",
      """
      , plan TEXT, unit TEXT, kind TEXT NOT NULL, state TEXT NOT NULL, returned BIGINT NOT NULL, published BIGINT, \
      year BIGINT
      """),
    // What everyone reads, and of a plan, the latest first.
    "CREATE INDEX post_published ON post (published, id) WHERE published IS NOT NULL",
    "CREATE INDEX post_plan_published ON post (plan, published, id) WHERE published IS NOT NULL",
    // The posts of an office, and what waits there.
    "CREATE INDEX post_plan ON post (plan, state) WHERE plan IS NOT NULL",
    "CREATE INDEX post_unit ON post (unit, state) WHERE unit IS NOT NULL",
    "CREATE INDEX post_returned ON post (id) WHERE returned = 1",
  ]
}
