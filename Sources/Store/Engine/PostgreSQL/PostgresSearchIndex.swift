import Markup

/// Full-text search by PostgreSQL's text vectors over text that is already folded. The words are ours: no parser and no
/// dictionary of the server changes them.
struct PostgresSearchIndex: SearchIndex {
  let connection: any Connection

  func create() throws {
    try connection.run(
      "CREATE TABLE search (kind TEXT NOT NULL, id TEXT NOT NULL, words TSVECTOR NOT NULL, PRIMARY KEY (kind, id))")
    try connection.run("CREATE INDEX search_words ON search USING GIN (words) WITH (fastupdate = off)")
  }

  func put(kind: String, id: String, folded: String) throws {
    let words = SearchWords.of(folded).joined(separator: " ")
    try connection.run(
      """
      INSERT INTO search (kind, id, words)
      VALUES (\(kind), \(id), array_to_tsvector(array_remove(string_to_array(\(words), ' '), '')))
      ON CONFLICT (kind, id) DO UPDATE SET words = excluded.words
      """)
  }

  func remove(kind: String, id: String) throws {
    try connection.run("DELETE FROM search WHERE kind = \(kind) AND id = \(id)")
  }

  func matching(kind: String, folded query: String) -> Markup.SQL? {
    // Words hold letters and digits alone: nothing of the query is read as syntax.
    let words = SearchWords.of(query).prefix(SearchWords.mostAsked)
    guard !words.isEmpty else { return nil }
    let expression = words.map { "'\($0)':*" }.joined(separator: " & ")
    return "id IN (SELECT id FROM search WHERE words @@ CAST(\(expression) AS TSQUERY) AND kind = \(kind))"
  }
}
