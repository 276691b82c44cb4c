import Markup

extension Schema {
  /// What units apply that others made.
  static let replications: [SQL] = [
    records(
      "replication",
      """
      , unit TEXT NOT NULL, initiative TEXT NOT NULL, of_plan TEXT, dossier TEXT, title TEXT NOT NULL, \
      state TEXT NOT NULL, confirmed TEXT, since TEXT, asks_on TEXT, stopped BIGINT NOT NULL, public BIGINT NOT NULL
      """),
    // The replications of a unit, and of those whose work it took over.
    "CREATE INDEX replication_unit ON replication (unit, id)",
    // Who applies an initiative: its page shows it, and nobody records it twice.
    "CREATE INDEX replication_initiative ON replication (initiative, id)",
    // What was replicated of a plan's initiatives; its duties and reports ask for it.
    "CREATE INDEX replication_of_plan ON replication (of_plan, confirmed, id) WHERE of_plan IS NOT NULL",
    // What waits for heads, and what came back.
    "CREATE INDEX replication_state ON replication (state, unit)",
    // What everyone may read of them; the public figures add it up.
    "CREATE INDEX replication_public ON replication (id) WHERE public = 1",
    // Those of which is asked whether they are still applied.
    "CREATE INDEX replication_asks ON replication (asks_on) WHERE asks_on IS NOT NULL",
    // What each year brought, as a head confirmed it: sums count no other.
    """
    CREATE TABLE replication_benefit (
      replication TEXT NOT NULL, year BIGINT NOT NULL, amount BIGINT NOT NULL, PRIMARY KEY (replication, year))
    """,
    "CREATE INDEX replication_benefit_year ON replication_benefit (year, replication)",
  ]
}
