/// A piece of XML 1.0, built by string interpolation that escapes what is interpolated, as `HTML` does.
///
/// Characters that XML 1.0 (section 2.2) forbids or discourages are dropped, for no reference can carry them. Tabs,
/// line feeds and carriage returns are written as references, so that attributes keep them too.
public struct XML: Piecewise, Hashable {
  /// The rendered bytes; taking them copies nothing.
  public private(set) var utf8: [UInt8]

  /// The name of an element or an attribute that was read from elsewhere, with its prefix; nil for what is no name.
  public init?(name: String) {
    let isName = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "_-.:".unicodeScalars.contains(scalar)
    }
    guard isName, let first = name.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else {
      return nil
    }
    utf8 = Array(name.utf8)
  }

  /// Nothing.
  public static let empty = XML(stringLiteral: "")

  public var isEmpty: Bool { utf8.isEmpty }

  /// The finished markup as text; a server writes `utf8`, which copies nothing.
  public var rendered: String { String(decoding: utf8, as: UTF8.self) }

  public static func += (left: inout XML, right: XML) { left.utf8 += right.utf8 }
}

extension XML: CustomStringConvertible {
  public var description: String { rendered }
}

extension XML: ExpressibleByStringInterpolation {
  public init(stringLiteral value: StaticString) {
    utf8 = []
    utf8.append(literal: value)
  }

  public init(stringInterpolation: StringInterpolation) { utf8 = stringInterpolation.utf8 }

  public struct StringInterpolation: StringInterpolationProtocol {
    var utf8: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      utf8.reserveCapacity(literalCapacity + 24 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: StaticString) { utf8.append(literal: literal) }

    /// Text, escaped.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ text: String) { XMLEscaping.append(text, to: &utf8) }

    /// Text, escaped.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ text: Substring) { XMLEscaping.append(text, to: &utf8) }

    /// Text, escaped; nothing when there is none.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ text: String?) {
      if let text { XMLEscaping.append(text, to: &utf8) }
    }

    /// A plain decimal number.
    public mutating func appendInterpolation(_ number: some FixedWidthInteger) { utf8.append(decimal: number) }

    /// A nested piece, as it is.
    public mutating func appendInterpolation(_ xml: XML) { utf8 += xml.utf8 }

    /// A nested piece, as it is; nothing when there is none.
    public mutating func appendInterpolation(_ xml: XML?) {
      if let xml { utf8 += xml.utf8 }
    }

    /// Pieces one after another.
    public mutating func appendInterpolation(_ pieces: [XML]) {
      for piece in pieces { utf8 += piece.utf8 }
    }

    /// `xml` when `condition` holds, otherwise nothing.
    public mutating func appendInterpolation(if condition: Bool, _ xml: @autoclosure () -> XML) {
      if condition { utf8 += xml().utf8 }
    }
  }
}

/// Escaping by XML 1.0, sections 2.2 (characters), 2.4 (markup) and 3.3.3 (attribute values).
enum XMLEscaping: Escaping {
  /// 0x20...0x3F without `"`, `&`, `'`, `<`, `>`.
  static var plainBelow40: UInt64 {
    (0xFFFF_FFFF << 32) & ~(1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E)
  }
  static var allowsNextLine: Bool { true }

  static func append(special byte: UInt8, to buffer: inout [UInt8]) {
    switch byte {
    case 0x22: buffer.append(literal: "&quot;")
    case 0x26: buffer.append(literal: "&amp;")
    case 0x27: buffer.append(literal: "&apos;")
    case 0x3C: buffer.append(literal: "&lt;")
    case 0x3E: buffer.append(literal: "&gt;")
    case 0x09: buffer.append(literal: "&#9;")
    case 0x0A: buffer.append(literal: "&#10;")
    case 0x0D: buffer.append(literal: "&#13;")
    default: break
    }
  }

  static func appendForbidden(to buffer: inout [UInt8]) {}
}
