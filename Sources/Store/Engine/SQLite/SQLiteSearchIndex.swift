import Markup

/// Full-text search by SQLite's FTS5 over text that is already folded.
struct SQLiteSearchIndex: SearchIndex {
  let connection: any Connection

  func create() throws {
    // FTS5 finds a row fast by its rowid alone, so a second table keeps which subject has which.
    try connection.run(
      """
      CREATE VIRTUAL TABLE search USING fts5(
        folded, kind UNINDEXED, id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')
      """)
    try connection.run(
      """
      CREATE TABLE search_place (
        kind TEXT NOT NULL, id TEXT NOT NULL, place BIGINT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID
      """)
  }

  func put(kind: String, id: String, folded: String) throws {
    if let place = try place(kind, id) {
      try connection.run("UPDATE search SET folded = \(folded) WHERE rowid = \(place)")
      return
    }
    try connection.run("INSERT INTO search (folded, kind, id) VALUES (\(folded), \(kind), \(id))")
    try connection.run(
      "INSERT INTO search_place (kind, id, place) VALUES (\(kind), \(id), last_insert_rowid())")
  }

  func remove(kind: String, id: String) throws {
    guard let place = try place(kind, id) else { return }
    try connection.run("DELETE FROM search WHERE rowid = \(place)")
    try connection.run("DELETE FROM search_place WHERE kind = \(kind) AND id = \(id)")
  }

  func matching(kind: String, folded query: String) -> SQL? {
    // Each word becomes a quoted string with a star: nothing of the query is read as syntax.
    let words = SearchWords.of(query).prefix(SearchWords.mostAsked)
    guard !words.isEmpty else { return nil }
    let expression = words.map { "\"\($0)\"*" }.joined(separator: " ")
    return "id IN (SELECT id FROM search WHERE search MATCH \(expression) AND kind = \(kind))"
  }

  private func place(_ kind: String, _ id: String) throws -> Int? {
    try connection.first("SELECT place FROM search_place WHERE kind = \(kind) AND id = \(id)") { try $0.int(0) }
  }
}
