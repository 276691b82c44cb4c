/// A piece of HTML, made from string literals whose interpolated text is escaped.
///
/// ```swift
/// let item: HTML = "<li title=\"\(title)\">\(title)</li>"
/// ```
/// A `String` is escaped so that it is plain text between tags and inside quoted attribute values alike; an `HTML`
/// nests as it is. There is no way to turn a run-time `String` into markup.
public struct HTML: Sendable, ExpressibleByStringInterpolation {
  private var text: String

  public static let empty = HTML(stringLiteral: "")

  public init(stringLiteral value: StaticString) {
    text = value.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
  }

  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
  }

  /// The text as plain text.
  public init(_ plain: String) {
    text = ""
    text.reserveCapacity(plain.utf8.count + 16)
    HTML.escape(plain, into: &text)
  }

  public var isEmpty: Bool { text.isEmpty }

  /// The finished markup, for writing to a client.
  public var rendered: String { text }

  public static func += (a: inout HTML, b: HTML) { a.text += b.text }

  public static func + (a: HTML, b: HTML) -> HTML {
    var sum = a
    sum += b
    return sum
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text: String

    public init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { text.append(contentsOf: String(decoding: $0, as: UTF8.self)) }
    }

    public mutating func appendInterpolation(_ plain: String) { HTML.escape(plain, into: &text) }
    public mutating func appendInterpolation(_ plain: Substring) { HTML.escape(String(plain), into: &text) }
    public mutating func appendInterpolation(_ plain: String?) { if let plain { HTML.escape(plain, into: &text) } }
    public mutating func appendInterpolation(_ number: some BinaryInteger) { text.append(String(number)) }
    public mutating func appendInterpolation(_ html: HTML) { text.append(html.text) }
    public mutating func appendInterpolation(_ html: HTML?) { if let html { text.append(html.text) } }

    public mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { text.append(piece.text) }
    }

    /// The piece only when the condition holds: `\(if: isLate, "<b>quá hạn</b>")`.
    public mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
      if condition { text.append(html().text) }
    }
  }

  /// Escapes what has a meaning in HTML and replaces the characters that HTML forbids (C0 and C1 controls other than
  /// white space) by U+FFFD. Everything else passes byte by byte.
  static func escape(_ plain: String, into text: inout String) {
    var plain = plain
    plain.withUTF8 { bytes in
      if !bytes.contains(where: HTML.isSpecial) {
        text.append(contentsOf: String(decoding: bytes, as: UTF8.self))
        return
      }
      var start = 0
      var index = 0
      func flush(_ replacement: StaticString, _ length: Int = 1) {
        text.append(contentsOf: String(decoding: bytes[start..<index], as: UTF8.self))
        replacement.withUTF8Buffer { text.append(contentsOf: String(decoding: $0, as: UTF8.self)) }
        start = index + length
        index += length - 1
      }
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "&"): flush("&amp;")
        case UInt8(ascii: "<"): flush("&lt;")
        case UInt8(ascii: ">"): flush("&gt;")
        case UInt8(ascii: "\""): flush("&quot;")
        case UInt8(ascii: "'"): flush("&#39;")
        case 0x09, 0x0A, 0x0D: break
        case 0..<0x20, 0x7F: flush("\u{FFFD}")
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: flush("\u{FFFD}", 2)
        default: break
        }
        index += 1
      }
      text.append(contentsOf: String(decoding: bytes[start..<bytes.count], as: UTF8.self))
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0xC2: true
    default: false
    }
  }
}

extension Sequence where Element == HTML {
  /// The pieces one after the other, with `separator` between them.
  public func joined(separator: HTML = .empty) -> HTML {
    var all = HTML.empty
    for (index, piece) in enumerated() {
      if index > 0 { all += separator }
      all += piece
    }
    return all
  }
}
