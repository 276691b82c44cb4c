import Markup

extension Schema {
  static let journal: [SQL] = [
    """
    CREATE TABLE journal (
      kind TEXT NOT NULL, subject TEXT NOT NULL, version BIGINT NOT NULL, time BIGINT NOT NULL, person TEXT,
      action TEXT NOT NULL, change TEXT NOT NULL, seal TEXT NOT NULL, sequence BIGINT, previous TEXT, hash TEXT,
      mark TEXT NOT NULL, PRIMARY KEY (kind, subject, version))
    """,
    // The walk through the chain; no number is used twice.
    "CREATE UNIQUE INDEX journal_sequence ON journal (sequence)",
    // The oldest entries that wait to be sealed.
    "CREATE INDEX journal_unsealed ON journal (time) WHERE sequence IS NULL",
    // One row. Nobody has signed it yet: the program does when it opens the installation.
    """
    CREATE TABLE journal_seal (
      sequence BIGINT NOT NULL, hash TEXT NOT NULL, time BIGINT NOT NULL, key TEXT NOT NULL, signature TEXT NOT NULL)
    """,
    "INSERT INTO journal_seal (sequence, hash, time, key, signature) VALUES (0, \(Journal.root), 0, '', '')",
    records("journal_takeover"),
  ]
}
