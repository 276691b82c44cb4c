import Markup

extension Schema {
  /// The search index (`SearchIndex`); it is made from the rows once they are there.
  static let search: [SQL] = [
    """
    CREATE TABLE search_entry (
      kind TEXT NOT NULL, id TEXT NOT NULL, place BIGINT, line TEXT NOT NULL, keys BYTEA, fresh BIGINT NOT NULL,
      gathered TEXT, PRIMARY KEY (kind, id))
    """,
    // The rows at the places that a search found.
    "CREATE INDEX search_entry_place ON search_entry (kind, place, id)",
    // What was put lately and is not gathered yet.
    "CREATE INDEX search_entry_fresh ON search_entry (kind, id) WHERE fresh = 1",
    """
    CREATE TABLE search_block (
      kind TEXT NOT NULL, term TEXT NOT NULL, block BIGINT NOT NULL, bits BYTEA NOT NULL,
      PRIMARY KEY (kind, term, block))
    """,
    "CREATE TABLE search_turn (turn BIGINT NOT NULL, edition BIGINT NOT NULL)",
    "INSERT INTO search_turn (turn, edition) VALUES (1, 0)",
    // How often entries of a kind were gathered.
    "CREATE TABLE search_kind (kind TEXT PRIMARY KEY, turn BIGINT NOT NULL)",
  ]
}
