import Markup

/// What a search has found: how much, and which rows stand on a page.
public struct SearchMatches {
  let kind: String
  let index: SearchIndex
  let turn: Int
  /// Places in the index, by block.
  let blocks: [Int: Postings]
  let fresh: [FreshEntry]

  /// How many rows were found.
  public var count: Int { blocks.values.reduce(fresh.count) { $0 + $1.count } }

  /// Whether a row is among what was found.
  ///
  /// - Parameter place: where it is in the index; nil for one that waits to be gathered.
  func has(_ id: String, at place: Int?) -> Bool {
    guard let place else { return fresh.contains { $0.id == id } }
    return blocks[place / Postings.span]?.contains(place % Postings.span) == true
  }

  /// What was found here and not there; both are of one kind and one snapshot.
  func without(_ others: SearchMatches) -> SearchMatches {
    var rest = blocks
    for (block, set) in others.blocks { rest[block]?.subtract(set) }
    let known = Set(others.fresh.map(\.id))
    return SearchMatches(
      kind: kind, index: index, turn: turn, blocks: rest.filter { !$0.value.isEmpty },
      fresh: fresh.filter { !known.contains($0.id) })
  }

  /// A page of what was found.
  ///
  /// - Parameters:
  ///   - order: the order, by its number among the keys of the kind.
  ///   - load: gives the rows of those keys, in the order of the list.
  public func page<T>(
    order: Int = 0, limit: Int, offset: Int, load: (_ ids: [String]) throws -> [T]
  ) throws -> [T] {
    guard limit > 0, offset < count else { return [] }
    if count <= limit {
      let all = blocks.flatMap { block, set in set.places.map { block * Postings.span + $0 } }
      return Array(try load(try ids(of: all + fresh.indices.map { -1 - $0 })).dropFirst(offset))
    }
    var best = BestKeys(offset + limit)
    for (number, entry) in fresh.enumerated() {
      if let keys = entry.keys, order < keys.count { best.take(keys[order], -1 - number) }
    }
    try readKeys(order, into: &best)
    let (chosen, skipped) = best.page(from: offset)
    return Array(try load(try ids(of: chosen)).dropFirst(skipped).prefix(limit))
  }

  /// The keys of every row that was found.
  public func ids() throws -> Set<String> {
    var ids = Set(fresh.map(\.id))
    try index.connection.stream("SELECT id, place FROM search_entry WHERE kind = \(kind) AND fresh = 0") { row in
      let place = try row.int(1)
      if blocks[place / Postings.span]?.contains(place % Postings.span) == true { ids.insert(try row.text(0)) }
    }
    return ids
  }

  /// - Parameter places: places in the index; below zero, of fresh rows.
  private func ids(of places: [Int]) throws -> [String] {
    let gathered = places.filter { $0 >= 0 }
    var ids = places.filter { $0 < 0 }.map { fresh[-1 - $0].id }
    for start in stride(from: 0, to: gathered.count, by: 500) {
      let some = Array(gathered[start..<min(start + 500, gathered.count)])
      ids += try index.connection.rows("SELECT id FROM search_entry WHERE kind = \(kind) AND place IN (\(some))") {
        try $0.text(0)
      }
    }
    return ids
  }

  // MARK: Keys

  /// Reads the keys of what was found, those blocks first that hold the least, until the page is certain.
  private func readKeys(_ order: Int, into best: inout BestKeys) throws {
    var waiting = try keyBlocks(order)
    var portion = 2
    while let next = waiting.first, best.mayTake(next.least) {
      let some = waiting.prefix(portion).map(\.number)
      waiting.removeFirst(some.count)
      portion = min(2 * portion, 32)
      for (number, keys) in try index.keys(of: order, kind, blocks: some, turn: turn) {
        let (block, range) = KeyBlock.part(number)
        blocks[block]?.forEach(in: range) { place in
          let row = place - range.lowerBound
          if row < keys.count { best.take(keys[row], block * Postings.span + place) }
        }
      }
      best.settle()
    }
  }

  /// The blocks of keys in which something was found, the one that holds the least key first.
  private func keyBlocks(_ order: Int) throws -> [(number: Int, least: SearchKey)] {
    let least = try index.keys(of: order, kind, blocks: [KeyBlock.least], turn: turn)[KeyBlock.least]
    return (least ?? []).enumerated().filter { number, _ in
      let (block, range) = KeyBlock.part(number)
      return blocks[block]?.hasAny(in: range) == true
    }
    .map { (number: $0, least: $1) }.sorted { ($0.least, $0.number) < ($1.least, $1.number) }
  }
}

/// Keys of rows that stand side by side, by their places in the index.
enum KeyBlock {
  /// Places of a block.
  static let span = 1024

  /// The number of the block that holds the least key of each other.
  static let least = -1

  /// The term under which the keys of an order are kept.
  static func term(_ order: Int) -> String { "#\(order)" }

  /// Which places of which block of postings a block of keys holds.
  static func part(_ number: Int) -> (block: Int, range: Range<Int>) {
    let start = number * span
    return (start / Postings.span, start % Postings.span..<start % Postings.span + span)
  }
}

/// The least of many keys, with their places in the index.
private struct BestKeys {
  private let wanted: Int
  private var kept: [(key: SearchKey, place: Int)] = []
  /// No key beyond it is among the least.
  private var bound: SearchKey?
  private var room: Int

  init(_ wanted: Int) {
    self.wanted = wanted
    room = 2 * wanted + 200
  }

  /// Whether a key can be among the least.
  func mayTake(_ key: SearchKey) -> Bool { bound.map { key <= $0 } ?? true }

  mutating func take(_ key: SearchKey, _ place: Int) {
    guard mayTake(key) else { return }
    kept.append((key, place))
    if kept.count >= room { settle() }
  }

  /// Lets go of what is not among the least; of equal keys all stay.
  mutating func settle() {
    kept.sort { $0.key < $1.key }
    if kept.count >= wanted {
      let last = kept[wanted - 1].key
      bound = last
      while let greatest = kept.last, last < greatest.key { kept.removeLast() }
    }
    room = 2 * kept.count + 200
  }

  /// The places of the page that begins at `offset`, with all that share a key with its first or its last, and how many
  /// of them stand before the page.
  mutating func page(from offset: Int) -> (places: [Int], skipped: Int) {
    settle()
    guard offset < kept.count else { return ([], 0) }
    let first = kept[offset].key
    let start = kept[..<offset].lastIndex { $0.key < first }.map { $0 + 1 } ?? 0
    return (kept[start...].map(\.place), offset - start)
  }
}
