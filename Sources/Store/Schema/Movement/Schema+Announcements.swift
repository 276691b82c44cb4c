import Markup

extension Schema {
  /// What offices send under a plan, to which units it went, and who confirmed.
  static let announcements: [SQL] = [
    records(
      "announcement",
      """
      , plan TEXT NOT NULL, round BIGINT NOT NULL, sender TEXT NOT NULL, state TEXT NOT NULL, \
      kind TEXT NOT NULL, number TEXT, fulfils BIGINT NOT NULL
      """),
    // The announcements of a plan, the latest first.
    "CREATE INDEX announcement_plan ON announcement (plan, state, id)",
    // Those of a sender: its drafts, and whether a number was used.
    "CREATE INDEX announcement_sender ON announcement (sender, state, number)",
    records("distribution", ", announcement TEXT NOT NULL, via TEXT, units BIGINT NOT NULL, at BIGINT NOT NULL"),
    "CREATE INDEX distribution_announcement ON distribution (announcement, via)",
    // To which units it went.
    """
    CREATE TABLE distribution_unit (
      distribution TEXT NOT NULL, unit TEXT NOT NULL, announcement TEXT NOT NULL, asked BIGINT NOT NULL,
      PRIMARY KEY (distribution, unit))
    """,
    // What came to a unit.
    "CREATE INDEX distribution_unit_unit ON distribution_unit (unit, announcement, asked)",
    // Found by announcement and unit, which its key is made of.
    records(
      "acknowledgement",
      ", announcement TEXT NOT NULL, unit TEXT NOT NULL, person TEXT NOT NULL, at BIGINT NOT NULL"),
    // How many confirmed.
    "CREATE INDEX acknowledgement_announcement ON acknowledgement (announcement, unit)",
  ]
}
