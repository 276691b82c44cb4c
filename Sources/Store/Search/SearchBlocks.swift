import Synchronization

/// Blocks of the search index that searches have read, kept for the next ones as long as the index is the same.
///
/// Blocks change only when entries are gathered, and each gathering counts `search_turn` up by one. A search reads the
/// turn in its snapshot, so that it never meets blocks of another one.
public final class SearchBlocks: Sendable {
  /// Sets of a term by their blocks; keys of an order as one block.
  private struct Name: Hashable {
    var kind: String
    var term: String
    var block: Int?
  }

  private struct State {
    var turn = -1
    var sets: [Name: [Int: Postings]] = [:]
    var keys: [Name: [SearchKey]] = [:]
    var size = 0
  }

  /// Bytes that are kept at most, and what each entry takes besides its content.
  private static let most = 8 << 20
  private static let entrySize = 160

  private let state = Mutex(State())

  /// Those sets of the terms that are known, by term and block.
  func sets(of terms: Set<String>, _ kind: String, turn: Int) -> [String: [Int: Postings]] {
    state.withLock { state in
      guard state.turn == turn else { return [:] }
      return terms.reduce(into: [:]) { $0[$1] = state.sets[Name(kind: kind, term: $1)] }
    }
  }

  func keep(_ sets: [String: [Int: Postings]], _ kind: String, turn: Int) {
    state.withLock { state in
      for (term, blocks) in sets {
        let size = blocks.values.reduce(0) { $0 + 8 * $1.words.count }
        guard SearchBlocks.makeRoom(size, turn, in: &state) else { return }
        state.sets[Name(kind: kind, term: term)] = blocks
      }
    }
  }

  /// Those blocks of the keys of an order that are known.
  func keys(of term: String, _ kind: String, blocks: [Int], turn: Int) -> [Int: [SearchKey]] {
    state.withLock { state in
      guard state.turn == turn else { return [:] }
      return blocks.reduce(into: [:]) { $0[$1] = state.keys[Name(kind: kind, term: term, block: $1)] }
    }
  }

  func keep(_ keys: [Int: [SearchKey]], of term: String, _ kind: String, turn: Int) {
    state.withLock { state in
      for (block, keys) in keys {
        guard SearchBlocks.makeRoom(SearchKey.size * keys.count, turn, in: &state) else { return }
        state.keys[Name(kind: kind, term: term, block: block)] = keys
      }
    }
  }

  /// Forgets everything when it is of another turn, or when there is no room left.
  ///
  /// - Returns: whether something of that size may be kept; not what is larger than all.
  private static func makeRoom(_ size: Int, _ turn: Int, in state: inout State) -> Bool {
    guard size + entrySize <= most else { return false }
    if turn != state.turn || state.size + size + entrySize > most { state = State(turn: turn) }
    state.size += size + entrySize
    return true
  }
}
