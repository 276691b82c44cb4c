/// A piece of HTML, built by string interpolation that escapes what is interpolated.
///
///     let cell: HTML = "<td title=\"\(dossier.title)\">\(dossier.title)</td>"
///
/// Only literals of the program become markup; a `String` known at run time can enter only escaped, so that injection
/// does not compile. A literal that could be either, such as `\(isNew ? "<b>mới</b>" : "cũ")`, is markup: the
/// interpolations of text are disfavoured. The escaped text is safe between tags and inside quoted attributes (always
/// quote attributes). It is not safe inside `<script>` or `<style>`, which no page of this program contains.
///
/// Characters HTML forbids (controls, noncharacters) become U+FFFD; a carriage return becomes a reference, since
/// parsers would read it as a line feed.
public struct HTML: Piecewise, Hashable {
  /// The rendered bytes; taking them copies nothing.
  public private(set) var utf8: [UInt8]

  /// Nothing.
  public static let empty = HTML(stringLiteral: "")

  public var isEmpty: Bool { utf8.isEmpty }

  /// The finished markup as text; a server writes `utf8`, which copies nothing.
  public var rendered: String { String(decoding: utf8, as: UTF8.self) }

  public static func += (left: inout HTML, right: HTML) { left.utf8 += right.utf8 }

  /// A part of the markup, cut at the edges of its tags.
  public subscript(range: Range<Int>) -> HTML {
    var part = HTML.empty
    part.utf8 += utf8[range]
    return part
  }
}

extension HTML: CustomStringConvertible {
  public var description: String { rendered }
}

extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral value: StaticString) {
    utf8 = []
    utf8.append(literal: value)
  }

  public init(stringInterpolation: StringInterpolation) { utf8 = stringInterpolation.utf8 }

  public struct StringInterpolation: StringInterpolationProtocol {
    var utf8: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      // A name or a short title in each place; what is longer makes room for itself.
      utf8.reserveCapacity(literalCapacity + 48 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: StaticString) { utf8.append(literal: literal) }

    /// Text, escaped.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ text: String) { HTMLEscaping.append(text, to: &utf8) }

    /// Text, escaped.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ text: Substring) { HTMLEscaping.append(text, to: &utf8) }

    /// Text, escaped; nothing when there is none.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ text: String?) {
      if let text { HTMLEscaping.append(text, to: &utf8) }
    }

    /// A plain decimal number, for machines; numbers for people are formatted by `Domain`.
    public mutating func appendInterpolation(_ number: some FixedWidthInteger) { utf8.append(decimal: number) }

    /// A nested piece, as it is.
    public mutating func appendInterpolation(_ html: HTML) { utf8 += html.utf8 }

    /// A nested piece, as it is; nothing when there is none.
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { utf8 += html.utf8 }
    }

    /// Pieces one after another.
    public mutating func appendInterpolation(_ pieces: [HTML]) {
      // The rows of a list: room for all of them at once, and for as much again after them.
      let count = utf8.count + pieces.reduce(0) { $0 + $1.utf8.count }
      if count > utf8.capacity { utf8.reserveCapacity(2 * count) }
      for piece in pieces { utf8 += piece.utf8 }
    }

    /// `html` when `condition` holds, otherwise nothing.
    public mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
      if condition { utf8 += html().utf8 }
    }
  }
}

/// Escaping by the syntax of HTML (WHATWG, 13.1.4 and the preprocessing of the input stream, 13.2.3.5).
enum HTMLEscaping: Escaping {
  /// Tab, line feed, form feed, and 0x20...0x3F without `"`, `&`, `'`, `<`, `>`.
  static var plainBelow40: UInt64 {
    (1 << 0x09 | 1 << 0x0A | 1 << 0x0C) | (0xFFFF_FFFF << 32)
      & ~(1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E)
  }
  static var allowsNextLine: Bool { false }

  static func append(special byte: UInt8, to buffer: inout [UInt8]) {
    switch byte {
    case 0x22: buffer.append(literal: "&quot;")
    case 0x26: buffer.append(literal: "&amp;")
    case 0x27: buffer.append(literal: "&#39;")
    case 0x3C: buffer.append(literal: "&lt;")
    case 0x3E: buffer.append(literal: "&gt;")
    case 0x0D: buffer.append(literal: "&#13;")
    default: appendForbidden(to: &buffer)
    }
  }

  /// U+FFFD: the reader sees that something stood here.
  static func appendForbidden(to buffer: inout [UInt8]) { buffer.append(literal: "\u{FFFD}") }
}
