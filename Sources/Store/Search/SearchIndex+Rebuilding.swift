import Markup

/// Making the index from the rows, and comparing it with them.
extension SearchIndex {
  /// Which words, marks and keys rows have: to be raised when a kind gives others (`StoredRecord.searchEntry`).
  private static let edition = 4

  /// Whether the index was made by a program that gave rows other entries, or was never made.
  func isOutdated() throws -> Bool {
    try connection.first("SELECT edition FROM search_turn\(connection.holding)") { try $0.int(0) }
      != SearchIndex.edition
  }

  /// Says that the index is not of these rows: it is made anew when the schema is brought up to date.
  func forget() throws { try connection.run("UPDATE search_turn SET edition = 0") }

  /// Makes the whole index anew.
  func rebuild() throws {
    try connection.run("DELETE FROM search_block")
    try connection.run("DELETE FROM search_entry")
    for kind in Records.kinds { try rebuild(kind) }
    // In the order of their days, as they would have come one by one: the latest have their keys side by side.
    try rebuild(
      PublicInitiatives.kind, from: "SELECT id, document FROM public_initiative ORDER BY latest, address"
    ) { try PublicInitiatives.decoded($0).searchEntry }
    try connection.analyze(["search_block", "search_entry", SQL(stringLiteral: PublicInitiatives.table)])
    try connection.run("UPDATE search_turn SET edition = \(SearchIndex.edition), turn = turn + 1")
  }

  private func rebuild<R: StoredRecord>(_ type: R.Type) throws {
    try rebuild(R.table.description, from: "SELECT id, document FROM \(Records.name(R.self)) ORDER BY id") { document in
      (try Records.decoded(document) as R).searchEntry
    }
  }

  private func rebuild(
    _ kind: String, from documents: SQL, _ entry: @escaping @Sendable (String) throws -> SearchEntry?
  ) throws {
    var (place, blocks, portion) = (0, BlockBuilder(), [(id: String, document: String)]())
    func flush() throws {
      let entries = try Parallel.map(portion) { row in
        try entry(row.document).map { (id: row.id, line: $0.line, keys: $0.keys) }
      }.compactMap { $0 }
      portion = []
      let rows = entries.enumerated().map { number, entry in
        let keys = SQL.Value.blob(SearchKey.bytes(entry.keys))
        return "(\(kind), \(entry.id), \(place + number), \(entry.line), \(keys), 0)" as SQL
      }
      guard !rows.isEmpty else { return }
      try connection.run(
        """
        INSERT INTO search_entry (kind, id, place, line, keys, fresh) VALUES \(rows.joined(separator: ", "))
        """)
      for entry in entries {
        blocks.add(entry.line, entry.keys, at: place)
        place += 1
        if place % Postings.span == 0 { try write(blocks.takePostings(), place / Postings.span - 1, of: kind) }
      }
    }
    try connection.stream(documents) { row in
      portion.append((try row.text(0), try row.text(1)))
      if portion.count == 256 { try flush() }
    }
    try flush()
    try write(blocks.takePostings(), place / Postings.span, of: kind)
    for (order, keys) in blocks.keys.enumerated() {
      for (number, bytes) in BlockBuilder.keyBlocks(keys) { try write([KeyBlock.term(order): bytes], number, of: kind) }
    }
    try turn(kind)
  }

  // MARK: Checking

  /// The entries that the index has for rows of a kind, by their keys.
  func stored(kind: String, of ids: [String]) throws -> [String: StoredSearchEntry] {
    var found: [String: StoredSearchEntry] = [:]
    try connection.each(
      "SELECT id, line, keys FROM search_entry WHERE kind = \(kind) AND id IN (\(ids)) AND keys IS NOT NULL"
    ) { row in
      found[try row.text(0)] = StoredSearchEntry(line: try row.text(1), keys: try row.blob(2))
    }
    return found
  }

  /// Compares the entries of a kind with the number of its rows that have one, and the blocks with the entries.
  ///
  /// - Throws: an `IntegrityBreak` when they differ.
  func verify(kind: String, entries expected: Int) throws {
    let count = try connection.first(
      "SELECT count(*) FROM search_entry WHERE kind = \(kind) AND keys IS NOT NULL"
    ) { try $0.int(0) }
    guard count == expected else { throw IntegrityBreak("search: not one entry for each \(kind)") }
    var (blocks, current, known) = (BlockBuilder(), 0, 0)
    try connection.stream(
      """
      SELECT place, line, keys, fresh, gathered FROM search_entry WHERE kind = \(kind) AND place IS NOT NULL
      ORDER BY place
      """
    ) { row in
      let (place, isFresh) = (try row.int(0), try row.bool(3))
      while place / Postings.span > current {
        known += try compare(&blocks, current, of: kind)
        current += 1
      }
      let line = isFresh ? try row.optionalText(4) ?? "" : try row.text(1)
      blocks.add(line, isFresh ? nil : SearchKey.keys(try row.blob(2)), at: place)
    }
    known += try compare(&blocks, current, of: kind)
    try compareKeys(blocks.keys, of: kind)
    let all = try connection.first(
      "SELECT count(*) FROM search_block WHERE kind = \(kind) AND NOT (term >= '#' AND term < '$')"
    ) { try $0.int(0) }
    guard all == known else { throw IntegrityBreak("search: blocks of \(kind) that no entry asks for") }
  }

  /// - Returns: how many sets the block has.
  private func compare(_ blocks: inout BlockBuilder, _ number: Int, of kind: String) throws -> Int {
    let expected = blocks.takePostings()
    var found = 0
    try connection.each("SELECT term, bits FROM search_block WHERE kind = \(kind) AND block = \(number)") { row in
      let term = try row.text(0)
      if term.first == "#" { return }
      guard expected[term] == (try row.blob(1)) else {
        throw IntegrityBreak("search: a block of \(kind) does not follow from the entries: \(term)")
      }
      found += 1
    }
    guard found == expected.count else { throw IntegrityBreak("search: a block of \(kind) is missing") }
    return found
  }

  /// Keys of fresh entries may stand as they were.
  private func compareKeys(_ orders: [[SearchKey?]], of kind: String) throws {
    for (order, expected) in orders.enumerated() {
      let term = KeyBlock.term(order)
      let least = try keys(term, KeyBlock.least, of: kind)
      for number in 0..<(expected.count + KeyBlock.span - 1) / KeyBlock.span {
        let keys = try keys(term, number, of: kind)
        let start = number * KeyBlock.span
        let isRight = (start..<min(start + KeyBlock.span, expected.count)).allSatisfy { place in
          expected[place].map { place - start < keys.count && keys[place - start] == $0 } ?? true
        }
        guard isRight, number < least.count, least[number] == keys.min() ?? .last else {
          throw IntegrityBreak("search: keys of \(kind) do not follow from the entries")
        }
      }
    }
  }
}

/// The blocks that entries come to.
private struct BlockBuilder {
  /// Each term has a number, by which its set is found.
  private var numbers: [String: Int] = [:]
  private var sets: [[UInt16]] = []
  /// The terms that a word gives, by their numbers: most words stand in many entries.
  private var words: [String: [Int]] = [:]
  /// By order and place; nil where it is not known.
  var keys: [[SearchKey?]] = []

  /// The sets of the block so far, as bytes by their terms; the next block begins.
  mutating func takePostings() -> [String: [UInt8]] {
    defer { (numbers, sets, words) = ([:], [], [:]) }
    return numbers.mapValues { Postings(sets[$0]).bytes }
  }

  private mutating func terms(of word: String) -> [Int] {
    if let known = words[word] { return known }
    let terms = SearchWords.terms(ofWord: word).map { term in
      if let number = numbers[term] { return number }
      numbers[term] = sets.count
      sets.append([])
      return sets.count - 1
    }
    words[word] = terms
    return terms
  }

  /// Takes in an entry; places come in ascending order.
  mutating func add(_ line: String, _ keys: [SearchKey]?, at place: Int) {
    let index = UInt16(place % Postings.span)
    for word in SearchWords.words(of: line) {
      for term in terms(of: word) where sets[term].last != index { sets[term].append(index) }
    }
    guard let keys else { return }
    while self.keys.count < keys.count { self.keys.append([]) }
    for (order, key) in keys.enumerated() {
      self.keys[order] += Array(repeating: nil, count: place - self.keys[order].count)
      self.keys[order].append(key)
    }
  }

  /// Blocks of keys by their numbers.
  static func keyBlocks(_ keys: [SearchKey?]) -> [(number: Int, bytes: [UInt8])] {
    let blocks = stride(from: 0, to: keys.count, by: KeyBlock.span).map { start in
      keys[start..<min(start + KeyBlock.span, keys.count)].map { $0 ?? .last }
    }
    return blocks.enumerated().map { ($0, SearchKey.bytes($1)) }
      + [(KeyBlock.least, SearchKey.bytes(blocks.map { $0.min() ?? .last }))]
  }
}
