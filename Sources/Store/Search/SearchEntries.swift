/// The entries of the rows of a kind, as one snapshot has them.
struct SearchEntries {
  let kind: String
  private let index: SearchIndex
  /// How often the kind was gathered.
  private var turn = 0
  /// What waits to be gathered.
  private var fresh: [FreshEntry] = []

  init(of kind: String, in index: SearchIndex) throws {
    (self.kind, self.index) = (kind, index)
    try index.connection.each(
      """
      SELECT search_kind.turn, id, place, line, keys
      FROM search_turn LEFT JOIN search_kind ON search_kind.kind = \(kind)
        LEFT JOIN search_entry ON search_entry.kind = \(kind) AND search_entry.fresh = 1
      """
    ) { row in
      turn = try row.optionalInt(0) ?? 0
      guard let id = try row.optionalText(1) else { return }
      fresh.append(
        FreshEntry(
          id: id, place: try row.optionalInt(2), line: try row.text(3),
          keys: row.isNull(4) ? nil : SearchKey.keys(try row.blob(4))))
    }
  }

  /// Everything that a query of this kind finds.
  func find(_ query: SearchQuery) throws -> SearchMatches {
    var blocks = try gathered(query)
    for place in fresh.compactMap(\.place) { blocks[place / Postings.span]?.remove(place % Postings.span) }
    return SearchMatches(
      kind: kind, index: index, turn: turn, blocks: blocks, fresh: fresh.filter { $0.isFound(by: query) })
  }

  /// What the query finds in the blocks: by words first, since a word that is nowhere needs no marks.
  private func gathered(_ query: SearchQuery) throws -> [Int: Postings] {
    var found: [Int: Postings]?
    for groups in [query.words, query.marks] where !groups.isEmpty && found?.isEmpty != true {
      let sets = try sets(of: Set(groups.joined()))
      for group in groups {
        var union: [Int: Postings] = [:]
        for term in group { union.merge(sets[term] ?? [:]) { $0.union($1) } }
        found =
          found.map { found in
            found.reduce(into: [:]) { both, block in
              guard let other = union[block.key] else { return }
              let common = block.value.intersection(other)
              if !common.isEmpty { both[block.key] = common }
            }
          } ?? union
      }
    }
    return found ?? [:]
  }

  /// The sets of those terms by their blocks; of a term that no row has, none.
  private func sets(of terms: Set<String>) throws -> [String: [Int: Postings]] {
    let known = index.connection.searchBlocks?.sets(of: terms, kind, turn: turn) ?? [:]
    let missing = terms.filter { known[$0] == nil }.sorted()
    guard !missing.isEmpty else { return known }
    var read = Dictionary(uniqueKeysWithValues: missing.map { ($0, [Int: Postings]()) })
    try index.connection.each(
      "SELECT term, block, bits FROM search_block WHERE kind = \(kind) AND term IN (\(missing))"
    ) { read[try $0.text(0), default: [:]][try $0.int(1)] = try Postings(bytes: try $0.blob(2)) }
    index.connection.searchBlocks?.keep(read, kind, turn: turn)
    return known.merging(read) { $1 }
  }
}

/// An entry that waits to be gathered.
struct FreshEntry {
  var id: String
  /// Where it was when it was gathered last.
  var place: Int?
  var line: String
  /// Nil for a row that is gone.
  var keys: [SearchKey]?

  func isFound(by query: SearchQuery) -> Bool { keys != nil && query.matches(line: line) }
}
