import Synchronization

/// Values that were made lately, by what they were made of, so that they can never be out of date.
final class RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// Some of the values, under a lock of their own: every reader asks for some with each row.
  private final class Shelf: Sendable {
    let values = Mutex(Generations())

    func keep(_ value: Value, _ key: Key, _ limit: Int) {
      values.withLock { values in
        if values.young.count >= limit {
          values.old = values.young
          values.young = [:]
        }
        values.young[key] = value
      }
    }
  }

  /// What is used moves to the young generation; when that is full, the old one is forgotten.
  private struct Generations {
    var young: [Key: Value] = [:]
    var old: [Key: Value] = [:]
  }

  private static var count: Int { 16 }

  private let shelves = (0..<count).map { _ in Shelf() }
  /// Values in a generation of a shelf.
  private let limit: Int

  /// - Parameter limit: values in a generation, over all shelves.
  init(limit: Int) { self.limit = max(1, limit / Self.count) }

  /// The value of that key; nil when it is not known.
  subscript(key: Key) -> Value? {
    get {
      let shelf = shelf(of: key)
      let (found, isYoung) = shelf.values.withLock { values in
        let young = values.young[key]
        return (young ?? values.old[key], young != nil)
      }
      if !isYoung, let found { shelf.keep(found, key, limit) }
      return found
    }
    set { if let newValue { shelf(of: key).keep(newValue, key, limit) } }
  }

  private func shelf(of key: Key) -> Shelf { shelves[key.hashValue & (Self.count - 1)] }
}
