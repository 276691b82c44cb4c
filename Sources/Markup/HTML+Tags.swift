/// Reading markup of our own: where its tags stand and what they say.
extension HTML {
  /// A tag: its name, its attributes as they were before they were escaped, and where it stands.
  public struct Tag: Sendable {
    public let name: String
    public let isClosing: Bool
    /// In the order of the markup; one without a value, such as `checked`, has an empty one.
    public private(set) var attributes: [(name: String, value: String)]
    /// The bytes of the tag.
    public let range: Range<Int>

    public subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The tag with an attribute set to `value`, or without it for nil.
    public func with(_ name: String, _ value: String?) -> Tag {
      var tag = self
      tag.attributes.removeAll { $0.name == name }
      if let value { tag.attributes.append((name, value)) }
      return tag
    }

    /// The tag written anew.
    public var html: HTML {
      let written = attributes.map { " \($0.name)=\"\($0.value)\"" as HTML }
      return "<\(if: isClosing, "/")\(name)\(written)>"
    }
  }

  /// A part of the markup, cut at the edges of its tags.
  public subscript(range: Range<Int>) -> HTML { HTML(utf8: Array(utf8[range])) }

  /// Every tag, in order. The markup is ours: what is escaped holds no `<`, and values of attributes are quoted.
  public var tags: [Tag] {
    var tags: [Tag] = []
    var index = 0
    while let start = utf8[index...].firstIndex(of: UInt8(ascii: "<")) {
      var reader = TagReader(bytes: utf8, index: start + 1)
      if let tag = reader.tag(from: start) { tags.append(tag) }
      index = max(reader.index, start + 1)
    }
    return tags
  }
}

/// Reads one tag of markup that this program wrote.
private struct TagReader {
  let bytes: [UInt8]
  var index: Int

  /// The tag that begins at `start`; nil for a declaration or a comment.
  mutating func tag(from start: Int) -> HTML.Tag? {
    let isClosing = take(UInt8(ascii: "/"))
    let name = word()
    guard !name.isEmpty else { return nil }
    var attributes: [(name: String, value: String)] = []
    while index < bytes.count, !take(UInt8(ascii: ">")) {
      let key = word()
      if key.isEmpty {
        index += 1
      } else {
        attributes.append((key, value()))
      }
    }
    return HTML.Tag(name: name, isClosing: isClosing, attributes: attributes, range: start..<index)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// Letters, digits and hyphens, of which the names of tags and attributes are made.
  private mutating func word() -> String {
    let start = index
    while index < bytes.count, isNamed(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func isNamed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func value() -> String {
    guard take(UInt8(ascii: "=")), take(UInt8(ascii: "\"")) else { return "" }
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
    let value = TagReader.unescaped(bytes[start..<index])
    index += 1
    return value
  }

  private static let escapes: [(written: [UInt8], byte: UInt8)] = [
    ("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&#13;", "\r"), ("&amp;", "&"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)[0]) }

  /// Byte by byte: a letter that combines with the sign before it hides no escape.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let escape =
        bytes[index] == UInt8(ascii: "&") ? escapes.first { bytes[index...].starts(with: $0.written) } : nil
      plain.append(escape?.byte ?? bytes[index])
      index += escape?.written.count ?? 1
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
