/// Values that were made lately, by what they were made of, so that they can never be out of date.
///
/// There are two generations: what is used moves to the young one; when that is full, the old one is forgotten.
struct RecentValues<Key: Hashable, Value> {
  /// Values in a generation.
  private let limit: Int
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]

  init(limit: Int) { self.limit = limit }

  /// The value of that key; nil when it is not known.
  subscript(key: Key) -> Value? {
    mutating get {
      if let value = young[key] { return value }
      let value = old[key]
      if let value { keep(value, of: key) }
      return value
    }
    set { if let newValue { keep(newValue, of: key) } }
  }

  private mutating func keep(_ value: Value, of key: Key) {
    if young.count >= limit {
      old = young
      young = [:]
    }
    young[key] = value
  }
}
