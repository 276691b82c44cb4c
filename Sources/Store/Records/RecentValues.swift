import Synchronization

/// Values that were made lately, by what they were made of, so that they can never be out of date.
final class RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// Two generations: what is used moves to the young one; when that is full, the old one is forgotten.
  private struct State {
    var young: [Key: Value] = [:]
    var old: [Key: Value] = [:]
  }

  /// Values in a generation.
  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  /// The value of that key, made by `make` if it is not known.
  func value(_ key: Key, _ make: () throws -> Value) rethrows -> Value {
    let (found, isYoung) = state.withLock { state in
      let young = state.young[key]
      return (young ?? state.old[key], young != nil)
    }
    if isYoung, let found { return found }
    let value = try found ?? make()
    state.withLock { state in
      if state.young.count >= limit {
        state.old = state.young
        state.young = [:]
      }
      state.young[key] = value
    }
    return value
  }
}
