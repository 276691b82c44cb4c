import Synchronization

/// Blocks of the search index that searches have read, kept for the next ones as long as the index is the same.
///
/// Blocks of a kind change only when its entries are gathered, and each gathering counts its `search_kind.turn` up by
/// one. A search reads the turn in its snapshot, so that it never meets blocks of another one.
public final class SearchBlocks: Sendable {
  /// Sets of a term by their blocks; keys of an order as one block.
  private struct Name: Hashable {
    var term: String
    var block: Int?
  }

  /// What is kept of a kind.
  private struct Kept {
    var turn = -1
    var sets: [Name: [Int: Postings]] = [:]
    var keys: [Name: [SearchKey]] = [:]
    var size = 0
    var facets: [String: FacetSets] = [:]
    var facetSize = 0
  }

  /// Bytes that are kept of a kind at most, and what each entry takes besides its content.
  private static let most = 32 << 20
  private static let entrySize = 160
  /// Bytes that are kept of the facets of a kind at most.
  private static let mostOfFacets = 48 << 20

  private let kinds = Mutex<[String: Kept]>([:])

  /// Those sets of the terms that are known, by term and block.
  func sets(of terms: Set<String>, _ kind: String, turn: Int) -> [String: [Int: Postings]] {
    kinds.withLock { kinds in
      guard let kept = kinds[kind], kept.turn == turn else { return [:] }
      return terms.reduce(into: [:]) { $0[$1] = kept.sets[Name(term: $1)] }
    }
  }

  func keep(_ sets: [String: [Int: Postings]], _ kind: String, turn: Int) {
    kinds.withLock { kinds in
      for (term, blocks) in sets {
        let size = blocks.values.reduce(0) { $0 + 8 * $1.words.count }
        guard SearchBlocks.makeRoom(size, turn, in: &kinds[kind, default: Kept()]) else { return }
        kinds[kind]?.sets[Name(term: term)] = blocks
      }
    }
  }

  /// Those blocks of the keys of an order that are known.
  func keys(of term: String, _ kind: String, blocks: [Int], turn: Int) -> [Int: [SearchKey]] {
    kinds.withLock { kinds in
      guard let kept = kinds[kind], kept.turn == turn else { return [:] }
      return blocks.reduce(into: [:]) { $0[$1] = kept.keys[Name(term: term, block: $1)] }
    }
  }

  func keep(_ keys: [Int: [SearchKey]], of term: String, _ kind: String, turn: Int) {
    kinds.withLock { kinds in
      for (block, keys) in keys {
        guard SearchBlocks.makeRoom(SearchKey.size * keys.count, turn, in: &kinds[kind, default: Kept()]) else {
          return
        }
        kinds[kind]?.keys[Name(term: term, block: block)] = keys
      }
    }
  }

  /// The sets of a facet, if they are known.
  func facet(_ start: String, _ kind: String, turn: Int) -> FacetSets? {
    kinds.withLock { kinds in
      guard let kept = kinds[kind], kept.turn == turn else { return nil }
      return kept.facets[start]
    }
  }

  func keep(_ facet: FacetSets, _ start: String, _ kind: String, turn: Int) {
    kinds.withLock { kinds in
      var kept = kinds[kind] ?? Kept()
      if kept.turn != turn { kept = Kept(turn: turn) }
      guard kept.facetSize + facet.size <= SearchBlocks.mostOfFacets, kept.facets[start] == nil else { return }
      kept.facetSize += facet.size
      kept.facets[start] = facet
      kinds[kind] = kept
    }
  }

  /// Forgets the sets and keys when they are of another turn, or when there is no room left.
  ///
  /// - Returns: whether something of that size may be kept; not what is larger than all.
  private static func makeRoom(_ size: Int, _ turn: Int, in kept: inout Kept) -> Bool {
    guard size + entrySize <= most else { return false }
    if turn != kept.turn {
      kept = Kept(turn: turn)
    } else if kept.size + size + entrySize > most {
      (kept.sets, kept.keys, kept.size) = ([:], [:], 0)
    }
    kept.size += size + entrySize
    return true
  }
}
