import Markup

extension Schema {
  /// What units and producers look for.
  static let needs: [SQL] = [
    records(
      "need",
      """
      , plan TEXT NOT NULL, asker TEXT NOT NULL, unit TEXT, state TEXT NOT NULL, field TEXT, until TEXT NOT NULL, \
      published BIGINT, offers BIGINT NOT NULL, applied BIGINT NOT NULL
      """),
    // What everyone reads, the latest first.
    "CREATE INDEX need_published ON need (published, id) WHERE published IS NOT NULL",
    // The needs of a plan, and what waits for its standing office.
    "CREATE INDEX need_plan ON need (plan, state, id)",
    // What a person or a unit looks for.
    "CREATE INDEX need_asker ON need (asker, state)",
    "CREATE INDEX need_unit ON need (unit, state) WHERE unit IS NOT NULL",
    // The solutions of a person, and what of them waits for whom.
    """
    CREATE TABLE need_offer (
      need TEXT NOT NULL, offer TEXT NOT NULL, person TEXT NOT NULL, waits TEXT NOT NULL, unread BIGINT NOT NULL,
      PRIMARY KEY (need, offer))
    """,
    "CREATE INDEX need_offer_person ON need_offer (person, waits)",
    "CREATE INDEX need_offer_unread ON need_offer (person) WHERE unread = 1",
    "CREATE INDEX need_offer_waits ON need_offer (waits, need)",
  ]
}
