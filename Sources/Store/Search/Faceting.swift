import Domain
import Markup

/// The sets of all values of a facet, as they are stored.
struct FacetSets: Sendable {
  /// By value: the blocks in which there are some, with their sets.
  var values: [(value: String, sets: [(block: Int, bytes: [UInt8])])] = []
  /// Bytes that it takes.
  var size = 0

  fileprivate mutating func add(_ value: String, _ block: Int, _ bytes: [UInt8]) {
    if values.last?.value != value {
      values.append((value, []))
      size += 64 + value.utf8.count
    }
    values[values.count - 1].sets.append((block, bytes))
    size += 48 + bytes.count
  }
}

extension SearchMatches {
  /// How many of what was found have each value of a facet; values that none has are left out.
  public func counts(of facet: Facet) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    if !blocks.isEmpty {
      for (value, sets) in try index.sets(of: facet, kind, turn: turn).values {
        let count = sets.reduce(0) { count, set in
          blocks[set.block].map { count + $0.countInCommon(with: set.bytes) } ?? count
        }
        if count > 0 { counts[value] = count }
      }
    }
    let start = SearchMark.start(facet)
    for entry in fresh {
      for mark in entry.line.split(separator: " ") where mark.hasPrefix(start) {
        counts[String(mark.dropFirst(start.count)), default: 0] += 1
      }
    }
    return counts
  }
}

extension SearchIndex {
  fileprivate func sets(of facet: Facet, _ kind: String, turn: Int) throws -> FacetSets {
    let start = SearchMark.start(facet)
    if let known = connection.searchBlocks?.facet(start, kind, turn: turn) { return known }
    var sets = FacetSets()
    try connection.each(
      """
      SELECT term, block, bits FROM search_block
      WHERE kind = \(kind) AND term >= \(start) AND term < \(SearchMark.end(facet)) ORDER BY term, block
      """
    ) { row in sets.add(String(try row.text(0).dropFirst(start.count)), try row.int(1), try row.blob(2)) }
    connection.searchBlocks?.keep(sets, start, kind, turn: turn)
    return sets
  }

  /// Which of those words are the beginning of a word of some row, with about how many rows each: without those of
  /// rows that were put lately.
  public func present(_ words: [String], kind: String) throws -> [String: Int] {
    var found: [String: Int] = [:]
    for start in stride(from: 0, to: words.count, by: 500) {
      let some = Array(words[start..<min(start + 500, words.count)])
      try connection.each("SELECT term, bits FROM search_block WHERE kind = \(kind) AND term IN (\(some))") { row in
        found[try row.text(0), default: 0] += try Postings(bytes: try row.blob(1)).count
      }
    }
    return found
  }
}
