/// Writes a value as JSON: the encoder that a value's `encode(to:)` is given.
///
/// One writer serves a whole text and writes as it is told: an object or array that was opened is closed when what
/// contains it is written to again or ends. So a value is done with what it opened last before it goes on, as all are.
final class JSONWriter: Encoder {
  /// An object or an array that is being written.
  private struct Open {
    var isObject: Bool
    /// The byte behind its bracket.
    var start: Int
    /// The first of its members.
    var firstMember: Int
    /// Whether the names of its members came in order so far.
    var isInOrder = true
  }

  /// A member of an object that is being written: where it and its name begin, and where they end, the name with its
  /// quotation marks.
  private struct Member {
    var start: Int
    var nameEnd: Int
    var end = 0
  }

  @exclusivity(unchecked) private var bytes: [UInt8] = []
  /// From the outermost to the innermost.
  @exclusivity(unchecked) private var open: [Open] = []
  /// The members of all objects that are being written, those of the innermost last.
  @exclusivity(unchecked) private var members: [Member] = []

  init() {
    bytes.reserveCapacity(4096)
  }

  /// The text, when the value was written.
  func finished() -> [UInt8] { bytes }

  /// An error names the value that cannot be written; where it lies is not kept.
  var codingPath: [any CodingKey] { [] }

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(JSONObjectWriter<Key>(writer: self, depth: begin(isObject: true)))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONArrayWriter(writer: self, depth: begin(isObject: false))
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONValueWriter(writer: self) }

  // MARK: Objects and arrays

  /// Opens an object or an array.
  ///
  /// - Returns: how many are open then.
  fileprivate func begin(isObject: Bool) -> Int {
    bytes.append(isObject ? UInt8(ascii: "{") : UInt8(ascii: "["))
    open.append(Open(isObject: isObject, start: bytes.count, firstMember: members.count))
    return open.count
  }

  /// Closes what was opened within the first `depth`.
  fileprivate func close(to depth: Int) {
    while open.count > depth {
      let inner = open.removeLast()
      if inner.isObject { order(inner) }
      bytes.append(inner.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    }
  }

  /// Goes on in an array: the next byte is the first of an element.
  fileprivate func element(at depth: Int) {
    close(to: depth)
    separate(depth)
  }

  /// Goes on in an object: the next byte is the first of the member's value.
  fileprivate func member(_ name: String, at depth: Int) {
    close(to: depth)
    separate(depth)
    let start = bytes.count
    bytes.append(jsonString: name)
    let member = Member(start: start, nameEnd: bytes.count)
    bytes.append(UInt8(ascii: ":"))
    if members.count > open[depth - 1].firstMember {
      members[members.count - 1].end = start - 1
      if !isBefore(members[members.count - 1], member) { open[depth - 1].isInOrder = false }
    }
    members.append(member)
  }

  private func separate(_ depth: Int) {
    precondition(depth == open.count, "an object or array that was closed is written to")
    if bytes.count > open[depth - 1].start { bytes.append(UInt8(ascii: ",")) }
  }

  /// Puts the members of an object in the order of their names; of two with one name the later counts.
  private func order(_ object: Open) {
    defer { members.removeSubrange(object.firstMember...) }
    guard !object.isInOrder else { return }
    members[members.count - 1].end = bytes.count
    let ordered = members[object.firstMember...].sorted {
      isBefore($0, $1) || !isBefore($1, $0) && $0.start < $1.start
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count - object.start)
    for (index, member) in ordered.enumerated() {
      if index + 1 < ordered.count, !isBefore(member, ordered[index + 1]) { continue }
      if !text.isEmpty { text.append(UInt8(ascii: ",")) }
      text += bytes[member.start..<member.end]
    }
    bytes.replaceSubrange(object.start..., with: text)
  }

  /// Whether the name of a member comes before that of another, byte by byte.
  private func isBefore(_ one: Member, _ other: Member) -> Bool {
    bytes[one.start..<one.nameEnd - 1].lexicographicallyPrecedes(bytes[other.start..<other.nameEnd - 1])
  }

  // MARK: Values

  /// Writes a value and closes what it opened.
  func write<T: Encodable>(value: T) throws {
    let depth = open.count
    let start = bytes.count
    try value.encode(to: self)
    close(to: depth)
    // What wrote nothing is an object without members.
    if bytes.count == start { bytes += "{}".utf8 }
  }

  fileprivate func writeNull() { bytes += "null".utf8 }
  fileprivate func write(_ value: Bool) { bytes += (value ? "true" : "false").utf8 }
  fileprivate func write(_ text: String) { bytes.append(jsonString: text) }
  fileprivate func write<N: FixedWidthInteger>(_ number: N) { bytes.append(jsonNumber: number) }

  fileprivate func write<N: BinaryFloatingPoint & CustomStringConvertible>(_ number: N) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(number, .init(codingPath: [], debugDescription: "JSON has no such number"))
    }
    let text = number.description
    bytes += text.hasSuffix(".0") ? text.dropLast(2).utf8 : text[...].utf8
  }
}

// MARK: Containers

private struct JSONObjectWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: JSONWriter
  let depth: Int

  var codingPath: [any CodingKey] { [] }

  private func member(_ key: Key) -> JSONWriter {
    writer.member(key.stringValue, at: depth)
    return writer
  }

  func encodeNil(forKey key: Key) { member(key).writeNull() }
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try member(key).write(value: value) }
  func encode(_ value: Bool, forKey key: Key) { member(key).write(value) }
  func encode(_ value: String, forKey key: Key) { member(key).write(value) }
  func encode(_ value: Double, forKey key: Key) throws { try member(key).write(value) }
  func encode(_ value: Float, forKey key: Key) throws { try member(key).write(value) }
  func encode(_ value: Int, forKey key: Key) { member(key).write(value) }
  func encode(_ value: Int8, forKey key: Key) { member(key).write(value) }
  func encode(_ value: Int16, forKey key: Key) { member(key).write(value) }
  func encode(_ value: Int32, forKey key: Key) { member(key).write(value) }
  func encode(_ value: Int64, forKey key: Key) { member(key).write(value) }
  func encode(_ value: UInt, forKey key: Key) { member(key).write(value) }
  func encode(_ value: UInt8, forKey key: Key) { member(key).write(value) }
  func encode(_ value: UInt16, forKey key: Key) { member(key).write(value) }
  func encode(_ value: UInt32, forKey key: Key) { member(key).write(value) }
  func encode(_ value: UInt64, forKey key: Key) { member(key).write(value) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    member(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { member(key).unkeyedContainer() }

  func superEncoder() -> any Encoder { JSONWriter.noSuperclass() }

  func superEncoder(forKey key: Key) -> any Encoder { JSONWriter.noSuperclass() }
}

private struct JSONArrayWriter: UnkeyedEncodingContainer {
  let writer: JSONWriter
  let depth: Int
  private(set) var count = 0

  init(writer: JSONWriter, depth: Int) {
    self.writer = writer
    self.depth = depth
  }

  var codingPath: [any CodingKey] { [] }

  private mutating func element() -> JSONWriter {
    writer.element(at: depth)
    count += 1
    return writer
  }

  mutating func encodeNil() { element().writeNull() }
  mutating func encode<T: Encodable>(_ value: T) throws { try element().write(value: value) }
  mutating func encode(_ value: Bool) { element().write(value) }
  mutating func encode(_ value: String) { element().write(value) }
  mutating func encode(_ value: Double) throws { try element().write(value) }
  mutating func encode(_ value: Float) throws { try element().write(value) }
  mutating func encode(_ value: Int) { element().write(value) }
  mutating func encode(_ value: Int8) { element().write(value) }
  mutating func encode(_ value: Int16) { element().write(value) }
  mutating func encode(_ value: Int32) { element().write(value) }
  mutating func encode(_ value: Int64) { element().write(value) }
  mutating func encode(_ value: UInt) { element().write(value) }
  mutating func encode(_ value: UInt8) { element().write(value) }
  mutating func encode(_ value: UInt16) { element().write(value) }
  mutating func encode(_ value: UInt32) { element().write(value) }
  mutating func encode(_ value: UInt64) { element().write(value) }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    element().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { element().unkeyedContainer() }

  mutating func superEncoder() -> any Encoder { JSONWriter.noSuperclass() }
}

private struct JSONValueWriter: SingleValueEncodingContainer {
  let writer: JSONWriter

  var codingPath: [any CodingKey] { [] }

  func encodeNil() { writer.writeNull() }
  func encode<T: Encodable>(_ value: T) throws { try writer.write(value: value) }
  func encode(_ value: Bool) { writer.write(value) }
  func encode(_ value: String) { writer.write(value) }
  func encode(_ value: Double) throws { try writer.write(value) }
  func encode(_ value: Float) throws { try writer.write(value) }
  func encode(_ value: Int) { writer.write(value) }
  func encode(_ value: Int8) { writer.write(value) }
  func encode(_ value: Int16) { writer.write(value) }
  func encode(_ value: Int32) { writer.write(value) }
  func encode(_ value: Int64) { writer.write(value) }
  func encode(_ value: UInt) { writer.write(value) }
  func encode(_ value: UInt8) { writer.write(value) }
  func encode(_ value: UInt16) { writer.write(value) }
  func encode(_ value: UInt32) { writer.write(value) }
  func encode(_ value: UInt64) { writer.write(value) }
}

extension JSONWriter {
  /// What is kept is of structs and enums: no class shares its object with another.
  fileprivate static func noSuperclass() -> Never { preconditionFailure("no superclass is written") }
}
