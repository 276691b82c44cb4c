/// What is made of each key once, when it is first asked for: a list asks the same of many lines.
final class Made<Key: Hashable, Value> {
  private var values: [Key: Value] = [:]
  private let make: (Key) -> Value

  init(_ make: @escaping (Key) -> Value) { self.make = make }

  subscript(key: Key) -> Value {
    if let value = values[key] { return value }
    let value = make(key)
    values[key] = value
    return value
  }
}
