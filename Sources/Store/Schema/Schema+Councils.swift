import Markup

extension Schema {
  static let councils: [SQL] = [
    records("council", ", plan TEXT NOT NULL"),
    // Who sits where and when.
    """
    CREATE TABLE council_seat (
      council TEXT NOT NULL, place BIGINT NOT NULL, person TEXT NOT NULL, seat TEXT NOT NULL, since TEXT, through TEXT,
      PRIMARY KEY (council, place))
    """,
    // The seats of who asks, at each request.
    "CREATE INDEX council_seat_person ON council_seat (person)",
    records("session", ", plan TEXT NOT NULL, council TEXT NOT NULL, state TEXT NOT NULL, day TEXT NOT NULL"),
    // The sessions of a plan.
    "CREATE INDEX session_plan ON session (plan)",
    // A member has one ballot on a dossier in a session; the ballots of a session are found by the same key.
    records(
      "ballot",
      """
      , session TEXT NOT NULL, dossier TEXT NOT NULL, member TEXT NOT NULL, submitted BIGINT,
      UNIQUE (session, dossier, member)
      """),
    // Secret ballots.
    records("ballot_box", ", session TEXT NOT NULL, dossier TEXT NOT NULL, UNIQUE (session, dossier)"),
    records("earlier_round", ", session TEXT NOT NULL, dossier TEXT NOT NULL"),
    // What was cast in a session before it was scored once more.
    "CREATE INDEX earlier_round_session ON earlier_round (session)",
  ]
}
