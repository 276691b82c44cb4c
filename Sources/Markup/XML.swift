/// A piece of XML 1.0.
///
/// Characters that XML 1.0 (section 2.2) forbids or discourages are dropped, for no reference can carry them. Tabs,
/// line feeds and carriage returns are written as references, so that attributes keep them too.
public typealias XML = EscapedText<XMLEscaping>

extension XML {
  /// The name of an element or an attribute that was read from elsewhere, with its prefix; nil for what is no name.
  public init?(name: String) {
    let isName = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "_-.:".unicodeScalars.contains(scalar)
    }
    guard isName, let first = name.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else {
      return nil
    }
    self.init(utf8: Array(name.utf8))
  }
}

/// Escaping by XML 1.0, sections 2.2 (characters), 2.4 (markup) and 3.3.3 (attribute values).
public enum XMLEscaping: EscapingRules {
  public static func append(_ text: String, to buffer: inout [UInt8]) { append(escaping: text, to: &buffer) }

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
