import Domain
import Markup

/// The values of a facet by blocks of the index, laid out for counting.
struct FacetSets: Sendable {
  private(set) var values: [String] = []
  private var blocks: [Int: Block] = [:]
  /// Bytes that it takes.
  private(set) var size = 0

  /// Values that many places of the block have are sets of places. Those that few have, such as one of a thousand
  /// units, stand in a column: what is found is then counted place by place, however many values there are.
  private struct Block {
    /// Values by their numbers.
    var sets: [(value: Int, bytes: [UInt8])] = []
    /// By place the number of a value and one more; 0 where there is none.
    var column: [UInt16] = []
    /// What has no room in the column: further values of a place.
    var others: [(place: Int, value: Int)] = []

    /// - Returns: how many bytes more it takes.
    mutating func put(_ value: Int, at place: Int) -> Int {
      let before = column.count
      if column.count <= place { column += Array(repeating: 0, count: place + 1 - column.count) }
      guard column[place] == 0, value < UInt16.max else {
        others.append((place, value))
        return 16
      }
      column[place] = UInt16(value + 1)
      return 2 * (column.count - before)
    }
  }

  /// Adds a set as it is stored; the sets of a value come one after the other.
  fileprivate mutating func add(_ value: String, _ block: Int, _ bytes: [UInt8]) throws {
    if values.last != value {
      values.append(value)
      size += 64 + value.utf8.count
    }
    let number = values.count - 1
    guard Postings.isList(bytes) else {
      blocks[block, default: Block()].sets.append((number, bytes))
      size += 48 + bytes.count
      return
    }
    try Postings(bytes: bytes).forEach(in: 0..<Postings.span) { place in
      size += blocks[block, default: Block()].put(number, at: place)
    }
  }

  /// How many of those places have each value, by the numbers of the values.
  fileprivate func counts(of found: [Int: Postings]) -> [Int] {
    var counts = Array(repeating: 0, count: values.count)
    for (number, places) in found {
      guard let block = blocks[number] else { continue }
      for (value, bytes) in block.sets { counts[value] += places.countInCommon(with: bytes) }
      places.forEach(in: 0..<Postings.span) { place in
        if place < block.column.count, block.column[place] > 0 { counts[Int(block.column[place]) - 1] += 1 }
      }
      for (place, value) in block.others where places.contains(place) { counts[value] += 1 }
    }
    return counts
  }
}

extension SearchMatches {
  /// How many of what was found have each value of a facet; values that none has are left out.
  public func counts(of facet: Facet) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    if !blocks.isEmpty {
      let sets = try index.sets(of: facet, kind, turn: turn)
      for (value, count) in zip(sets.values, sets.counts(of: blocks)) where count > 0 { counts[value] = count }
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
    ) { row in try sets.add(String(try row.text(0).dropFirst(start.count)), try row.int(1), try row.blob(2)) }
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
