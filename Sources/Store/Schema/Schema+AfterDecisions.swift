import Markup

/// What follows a decision: commendations and money.
extension Schema {
  static let commendations: [SQL] = [
    """
    CREATE TABLE nomination (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, unit TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL)
    """,
    "CREATE INDEX nomination_plan ON nomination (plan, state)",
    """
    CREATE TABLE commendation_list (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL)
    """,
    "CREATE INDEX commendation_list_plan ON commendation_list (plan)",
  ]

  static let money: [SQL] = [
    """
    CREATE TABLE estimate (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, year BIGINT NOT NULL, UNIQUE (plan, year))
    """,
    """
    CREATE TABLE payment (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, estimate TEXT NOT NULL, prize TEXT UNIQUE)
    """,
    "CREATE INDEX payment_estimate ON payment (estimate)",
    "CREATE INDEX payment_plan ON payment (plan)",
    """
    CREATE TABLE remuneration (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, dossier TEXT NOT NULL)
    """,
    "CREATE INDEX remuneration_plan ON remuneration (plan)",
  ]
}
