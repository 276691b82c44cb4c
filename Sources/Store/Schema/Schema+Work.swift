import Markup

extension Schema {
  /// The queue of background work, and the mark of a transfer that is not finished.
  static let work: [SQL] = [
    """
    CREATE TABLE work (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, task TEXT NOT NULL, state TEXT NOT NULL,
      due BIGINT NOT NULL, tries BIGINT NOT NULL, claimed_until BIGINT, done BIGINT NOT NULL, total BIGINT NOT NULL,
      outcome TEXT, reached TEXT,
      file TEXT)
    """,
    // The next piece of work that is due.
    "CREATE INDEX work_due ON work (state, due)",
    // The work on a subject, and the work of a kind that is done.
    "CREATE INDEX work_subject ON work (kind, subject)",
    // The work that made a file: the clearing asks whether another made the same.
    "CREATE INDEX work_file ON work (file) WHERE file IS NOT NULL",
    "CREATE TABLE transfer (begun BIGINT NOT NULL)",
  ]
}
