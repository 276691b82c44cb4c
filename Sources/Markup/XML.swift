/// A piece of XML 1.0, made from string literals whose interpolated text is escaped.
///
/// Characters that XML 1.0 cannot hold at all, not even as references (W3C, XML 1.0, §2.2 Char), are left out.
public struct XML: Sendable, ExpressibleByStringInterpolation {
  private var text: String

  public static let empty = XML(stringLiteral: "")

  public init(stringLiteral value: StaticString) { text = value.description }

  public init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// The text as plain character data.
  public init(_ plain: String) {
    text = ""
    XML.escape(plain, into: &text)
  }

  public var isEmpty: Bool { text.isEmpty }
  public var rendered: String { text }

  public static func += (a: inout XML, b: XML) { a.text += b.text }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    public mutating func appendLiteral(_ literal: StaticString) { text.append(literal.description) }
    public mutating func appendInterpolation(_ plain: String) { XML.escape(plain, into: &text) }
    public mutating func appendInterpolation(_ number: some BinaryInteger) { text.append(String(number)) }
    public mutating func appendInterpolation(_ xml: XML) { text.append(xml.text) }
    public mutating func appendInterpolation(_ xml: XML?) { if let xml { text.append(xml.text) } }

    public mutating func appendInterpolation(_ pieces: [XML]) {
      for piece in pieces { text.append(piece.text) }
    }
  }

  static func escape(_ plain: String, into text: inout String) {
    for scalar in plain.unicodeScalars {
      switch scalar.value {
      case 0x26: text.append("&amp;")
      case 0x3C: text.append("&lt;")
      case 0x3E: text.append("&gt;")
      case 0x22: text.append("&quot;")
      case 0x27: text.append("&apos;")
      case 0x09: text.append("&#9;")
      case 0x0A: text.append("&#10;")
      case 0x0D: text.append("&#13;")
      case 0..<0x20, 0xFFFE, 0xFFFF: continue
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
