/// Reads an XML document event by event, as far as tables need it: elements, attributes, text.
///
/// A document type is refused, and with it every entity that a document could define to burst or to fetch something.
struct XMLReader {
  enum Event: Hashable {
    /// An element begins. One without content is followed by its `close`, like any other.
    case open(String)
    case close(String)
    case text(String)
  }

  /// What is wrong with a document.
  struct Mistake: Error, Hashable {
    var hasDocumentType = false
  }

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  /// The element whose end is told next, though it has no tag of its own.
  private var pending: String?
  private var attributes: Range<Int> = 0..<0

  private static let deepest = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next event; nil at the end.
  mutating func next() throws(Mistake) -> Event? {
    if let name = pending {
      pending = nil
      return .close(name)
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else { return .text(try readText()) }
      guard position + 1 < bytes.count else { throw Mistake() }
      switch bytes[position + 1] {
      case UInt8(ascii: "?"): try skip(past: "?>")
      case UInt8(ascii: "!"):
        if isAt("<!--") {
          try skip(past: "-->")
        } else if isAt("<![CDATA[") {
          let start = position + 9
          try skip(past: "]]>")
          return .text(String(decoding: bytes[start..<position - 3], as: UTF8.self))
        } else {
          throw Mistake(hasDocumentType: isAt("<!DOCTYPE"))
        }
      case UInt8(ascii: "/"): return try readClose()
      default: return try readOpen()
      }
    }
    guard depth == 0 else { throw Mistake() }
    return nil
  }

  /// An attribute of the element that was opened last, by its name without a prefix.
  func attribute(_ name: StaticString) -> String? {
    var index = attributes.lowerBound
    while index < attributes.upperBound {
      guard let equals = find(UInt8(ascii: "="), from: index, to: attributes.upperBound),
        let opening = (equals + 1..<attributes.upperBound).first(where: { bytes[$0] == 0x22 || bytes[$0] == 0x27 }),
        let closing = find(bytes[opening], from: opening + 1, to: attributes.upperBound)
      else { return nil }
      if localName(trimmed(index..<equals)).elementsEqual(name.bytes) {
        return try? XMLReader.unescaped(bytes[opening + 1..<closing])
      }
      index = closing + 1
    }
    return nil
  }

  // MARK: Parts

  private mutating func readText() throws(Mistake) -> String {
    let start = position
    var isPlain = true
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      if bytes[position] == UInt8(ascii: "&") { isPlain = false }
      position += 1
    }
    return isPlain
      ? String(decoding: bytes[start..<position], as: UTF8.self) : try XMLReader.unescaped(bytes[start..<position])
  }

  private mutating func readOpen() throws(Mistake) -> Event {
    let start = position + 1
    var quote: UInt8 = 0
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      end += 1
    }
    guard end < bytes.count, end > start else { throw Mistake() }
    position = end + 1
    let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
    let limit = isEmpty ? end - 1 : end
    let nameEnd = (start..<limit).first { XMLReader.isSpace(bytes[$0]) } ?? limit
    attributes = nameEnd..<limit
    let name = String(decoding: localName(start..<nameEnd), as: UTF8.self)
    if isEmpty {
      pending = name
    } else {
      depth += 1
      guard depth <= XMLReader.deepest else { throw Mistake() }
    }
    return .open(name)
  }

  private mutating func readClose() throws(Mistake) -> Event {
    guard let end = find(UInt8(ascii: ">"), from: position, to: bytes.count), depth > 0 else { throw Mistake() }
    let name = String(decoding: localName(trimmed(position + 2..<end)), as: UTF8.self)
    position = end + 1
    depth -= 1
    return .close(name)
  }

  // MARK: Bytes

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, XMLReader.isSpace(bytes[start]) { start += 1 }
    while end > start, XMLReader.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// A name without the prefix of its namespace.
  private func localName(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let name = bytes[range]
    return name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
  }

  private func find(_ byte: UInt8, from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private func isAt(_ text: StaticString) -> Bool { bytes[position...].starts(with: text.bytes) }

  private mutating func skip(past text: StaticString) throws(Mistake) {
    while position < bytes.count {
      if isAt(text) {
        position += text.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw Mistake()
  }

  /// Text with the five entities that every document has, and characters by number.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) throws(Mistake) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "&") else {
        text.append(bytes[index])
        index += 1
        continue
      }
      guard let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { throw Mistake() }
      text.append(contentsOf: try entity(String(decoding: bytes[index + 1..<end], as: UTF8.self)).utf8)
      index = end + 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func entity(_ name: String) throws(Mistake) -> String {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      guard name.hasPrefix("#"), let scalar = number.flatMap(Unicode.Scalar.init) else { throw Mistake() }
      return String(scalar)
    }
  }
}

extension StaticString {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
