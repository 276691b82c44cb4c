/// A piece of HTML.
///
/// It is not safe inside `<script>` or `<style>`, which no page of this program contains. Characters HTML forbids
/// (controls, noncharacters) become U+FFFD; a carriage return becomes a reference, since parsers would read it as a
/// line feed.
public typealias HTML = EscapedText<HTMLEscaping>

/// Escaping by the syntax of HTML (WHATWG, 13.1.4 and the preprocessing of the input stream, 13.2.3.5).
public enum HTMLEscaping: EscapingRules {
  public static func append(_ text: String, to buffer: inout [UInt8]) { append(escaping: text, to: &buffer) }

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
