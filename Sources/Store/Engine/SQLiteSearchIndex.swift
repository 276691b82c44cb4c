import Markup

/// Full-text search by SQLite's FTS5 over text that is already folded.
struct SQLiteSearchIndex: SearchIndex {
  let connection: any Connection

  /// The table of the index; the engine's own part of the schema.
  static let schema: [SQL] = [
    """
    CREATE VIRTUAL TABLE search USING fts5(
      folded, kind UNINDEXED, id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')
    """,
    "CREATE TABLE search_place (kind TEXT NOT NULL, id TEXT NOT NULL, place BIGINT NOT NULL, PRIMARY KEY (kind, id))",
  ]

  func put(kind: String, id: String, folded: String) throws {
    try remove(kind: kind, id: id)
    try connection.run("INSERT INTO search (folded, kind, id) VALUES (\(folded), \(kind), \(id))")
    try connection.run(
      "INSERT INTO search_place (kind, id, place) VALUES (\(kind), \(id), last_insert_rowid())")
  }

  func remove(kind: String, id: String) throws {
    let place = try connection.first("SELECT place FROM search_place WHERE kind = \(kind) AND id = \(id)") {
      try $0.int(0)
    }
    guard let place else { return }
    try connection.run("DELETE FROM search WHERE rowid = \(place)")
    try connection.run("DELETE FROM search_place WHERE kind = \(kind) AND id = \(id)")
  }

  func matching(kind: String, folded query: String) -> SQL? {
    // Each word becomes a quoted string with a star: nothing of the query is read as syntax.
    let words = query.split { !$0.isLetter && !$0.isNumber }.prefix(12)
    guard !words.isEmpty else { return nil }
    let expression = words.map { "\"\($0)\"*" }.joined(separator: " ")
    return "id IN (SELECT id FROM search WHERE search MATCH \(expression) AND kind = \(kind))"
  }
}
