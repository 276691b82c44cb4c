/// Reads values from a JSON text: the decoder that a value's `init(from:)` is given.
///
/// One reader serves a whole text. While a value reads itself, the reader stands at it; so a value asks for what is in
/// it before its `init` ends, as all do.
final class JSONReader: Decoder {
  fileprivate let text: JSONText
  /// The token of the value that is being read.
  @exclusivity(unchecked) private var place = 0
  /// Which member of which object was read last: values ask for their members mostly in order.
  @exclusivity(unchecked) private var last = (object: -1, next: 0)

  init(_ text: JSONText) {
    self.text = text
  }

  var codingPath: [any CodingKey] { text.path(to: place) }

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try JSONObject<Key>(self, at: place))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try JSONArray(self, at: place) }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { JSONValue(reader: self, place: place) }

  // MARK: Values

  /// The value of the whole text.
  func read<T: Decodable>(_ type: T.Type) throws -> T { try read(type, at: 0) }

  /// The value at a token.
  fileprivate func read<T: Decodable>(_ type: T.Type, at place: Int) throws -> T {
    let outer = self.place
    self.place = place
    defer { self.place = outer }
    return try T(from: self)
  }

  fileprivate func isNull(_ place: Int) -> Bool { text.tokens[place].kind == .null }

  fileprivate func bool(_ place: Int) throws -> Bool {
    switch text.tokens[place].kind {
    case .true: true
    case .false: false
    default: throw mismatch(Bool.self, place)
    }
  }

  fileprivate func string(_ place: Int) throws -> String {
    let token = text.tokens[place]
    guard token.kind == .string || token.kind == .escapedString else { throw mismatch(String.self, place) }
    return text.string(token)
  }

  fileprivate func integer<N: FixedWidthInteger>(_ type: N.Type, _ place: Int) throws -> N {
    let token = text.tokens[place]
    guard token.kind == .number else { throw mismatch(type, place) }
    if let (magnitude, isNegative) = text.integer(token) {
      if !isNegative, let number = N(exactly: magnitude) { return number }
      if isNegative, magnitude <= 1 << 63, let number = N(exactly: Int64(truncatingIfNeeded: 0 &- magnitude)) {
        return number
      }
    } else if let number = N(exactly: text.number(token)) {
      return number
    }
    throw outOfRange(place)
  }

  fileprivate func double(_ place: Int) throws -> Double {
    let token = text.tokens[place]
    guard token.kind == .number else { throw mismatch(Double.self, place) }
    let number = text.number(token)
    guard number.isFinite else { throw outOfRange(place) }
    return number
  }

  private func outOfRange(_ place: Int) -> DecodingError {
    .dataCorrupted(.init(codingPath: text.path(to: place), debugDescription: "a number out of range"))
  }

  fileprivate func mismatch(_ type: Any.Type, _ place: Int) -> DecodingError {
    let kind = text.tokens[place].kind
    let context = DecodingError.Context(
      codingPath: text.path(to: place), debugDescription: "\(type) is asked for, \(kind) found")
    return kind == .null ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }

  // MARK: Members

  /// The token of an object's member; nil when it has none of that name.
  fileprivate func member(_ name: String, of object: Int) -> Int? {
    let (first, end) = (object + 1, text.tokens[object].next)
    let start = last.object == object && last.next < end ? last.next : first
    guard let name = find(name, from: start, to: end) ?? find(name, from: first, to: start) else { return nil }
    passed(name + 1, of: object)
    return name + 1
  }

  private func find(_ name: String, from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if text.equals(text.tokens[index], name) { return index }
      index = text.tokens[index + 1].next
    }
    return nil
  }

  /// Remembers that a member was read, so that the one behind it is looked for first.
  fileprivate func passed(_ value: Int, of object: Int) {
    last = (object, text.tokens[value].next)
  }
}

// MARK: Containers

private struct JSONObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let reader: JSONReader
  private let place: Int

  init(_ reader: JSONReader, at place: Int) throws {
    guard reader.text.tokens[place].kind == .object else { throw reader.mismatch([String: Any].self, place) }
    (self.reader, self.place) = (reader, place)
  }

  var codingPath: [any CodingKey] { reader.text.path(to: place) }

  var allKeys: [Key] {
    var keys: [Key] = []
    var index = place + 1
    while index < reader.text.tokens[place].next {
      if let key = Key(stringValue: reader.text.string(reader.text.tokens[index])) { keys.append(key) }
      index = reader.text.tokens[index + 1].next
    }
    return keys
  }

  func contains(_ key: Key) -> Bool { reader.member(key.stringValue, of: place) != nil }

  private func value(_ key: Key) throws -> Int {
    if let value = reader.member(key.stringValue, of: place) { return value }
    throw DecodingError.keyNotFound(key, .init(codingPath: codingPath, debugDescription: "no member of this name"))
  }

  /// The value of a member, if there is one and it is not null.
  private func optional(_ key: Key) -> Int? {
    guard let value = reader.member(key.stringValue, of: place), !reader.isNull(value) else { return nil }
    return value
  }

  private func read<T: Decodable>(_ type: T.Type, at value: Int) throws -> T {
    let read = try reader.read(type, at: value)
    reader.passed(value, of: place)
    return read
  }

  func decodeNil(forKey key: Key) throws -> Bool { reader.isNull(try value(key)) }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try read(type, at: value(key)) }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try optional(key).map { try read(type, at: $0) }
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    try reader.bool(value(key))
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try reader.string(value(key))
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try optional(key).map(reader.string)
  }

  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try reader.double(value(key))
  }

  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try decode(Double.self, forKey: key)) }

  private func integer<N: FixedWidthInteger>(_ type: N.Type, _ key: Key) throws -> N {
    try reader.integer(type, value(key))
  }

  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try integer(type, key) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try integer(type, key) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try integer(type, key) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try integer(type, key) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try integer(type, key) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try integer(type, key) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try integer(type, key) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try integer(type, key) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try integer(type, key) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try integer(type, key) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    KeyedDecodingContainer(try JSONObject<Nested>(reader, at: value(key)))
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try JSONArray(reader, at: value(key))
  }

  func superDecoder() throws -> any Decoder { throw reader.noSuperclass }

  func superDecoder(forKey key: Key) throws -> any Decoder { throw reader.noSuperclass }
}

private struct JSONArray: UnkeyedDecodingContainer {
  private let reader: JSONReader
  private let array: Int
  /// The token of the next element, and the one behind the last.
  private var place: Int
  private let end: Int
  private(set) var currentIndex = 0

  init(_ reader: JSONReader, at place: Int) throws {
    guard reader.text.tokens[place].kind == .array else { throw reader.mismatch([Any].self, place) }
    self.reader = reader
    array = place
    self.place = place + 1
    end = reader.text.tokens[place].next
  }

  var codingPath: [any CodingKey] { reader.text.path(to: array) }

  var count: Int? {
    var (count, place) = (0, array + 1)
    while place < end {
      count += 1
      place = reader.text.tokens[place].next
    }
    return count
  }

  var isAtEnd: Bool { place == end }

  /// The element that comes next, as `read` makes it.
  private mutating func next<T>(_ type: T.Type, _ read: (JSONReader, Int) throws -> T) throws -> T {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(type, .init(codingPath: codingPath, debugDescription: "no further element"))
    }
    let element = try read(reader, place)
    place = reader.text.tokens[place].next
    currentIndex += 1
    return element
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, reader.isNull(place) else { return false }
    return try next(Never?.self) { _, _ in nil } == nil
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next(type) { try $0.read(type, at: $1) } }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try next(type) { try $0.bool($1) } }
  mutating func decode(_ type: String.Type) throws -> String { try next(type) { try $0.string($1) } }
  mutating func decode(_ type: Double.Type) throws -> Double { try next(type) { try $0.double($1) } }
  mutating func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }

  private mutating func integer<N: FixedWidthInteger>(_ type: N.Type) throws -> N {
    try next(type) { try $0.integer(type, $1) }
  }

  mutating func decode(_ type: Int.Type) throws -> Int { try integer(type) }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    KeyedDecodingContainer(try next(JSONObject<Nested>.self) { try JSONObject<Nested>($0, at: $1) })
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next(JSONArray.self) { try JSONArray($0, at: $1) }
  }

  mutating func superDecoder() throws -> any Decoder { throw reader.noSuperclass }
}

private struct JSONValue: SingleValueDecodingContainer {
  let reader: JSONReader
  let place: Int

  var codingPath: [any CodingKey] { reader.text.path(to: place) }

  func decodeNil() -> Bool { reader.isNull(place) }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try reader.read(type, at: place) }
  func decode(_ type: Bool.Type) throws -> Bool { try reader.bool(place) }
  func decode(_ type: String.Type) throws -> String { try reader.string(place) }
  func decode(_ type: Double.Type) throws -> Double { try reader.double(place) }
  func decode(_ type: Float.Type) throws -> Float { Float(try reader.double(place)) }
  func decode(_ type: Int.Type) throws -> Int { try reader.integer(type, place) }
  func decode(_ type: Int8.Type) throws -> Int8 { try reader.integer(type, place) }
  func decode(_ type: Int16.Type) throws -> Int16 { try reader.integer(type, place) }
  func decode(_ type: Int32.Type) throws -> Int32 { try reader.integer(type, place) }
  func decode(_ type: Int64.Type) throws -> Int64 { try reader.integer(type, place) }
  func decode(_ type: UInt.Type) throws -> UInt { try reader.integer(type, place) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try reader.integer(type, place) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try reader.integer(type, place) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try reader.integer(type, place) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try reader.integer(type, place) }
}

extension JSONReader {
  /// What is kept is of structs and enums: no class shares its object with another.
  fileprivate var noSuperclass: DecodingError {
    .dataCorrupted(.init(codingPath: codingPath, debugDescription: "no superclass is read"))
  }
}
