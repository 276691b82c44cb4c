/// How text is written in a markup language so that a parser reads back exactly that text.
public protocol Escaping: Sendable {
  /// Appends `text`, escaped.
  static func append(_ text: String, to buffer: inout [UInt8])
}

/// Which characters a markup language has as they are, and how the others are written.
protocol EscapingRules: Escaping {
  /// Bit `b` is set when the byte `b` (below 0x40) needs no care.
  static var plainBelow40: UInt64 { get }
  /// Appends what stands for a byte that is not plain: a reference, or whatever a forbidden control becomes.
  static func append(special byte: UInt8, to buffer: inout [UInt8])
  /// Appends what stands for a character the language forbids.
  static func appendForbidden(to buffer: inout [UInt8])
  /// Whether U+0085 (next line) may stand, the one control above ASCII on which HTML and XML differ.
  static var allowsNextLine: Bool { get }
}

extension EscapingRules {
  /// Appends `text`, escaped, copying runs of plain bytes at once.
  static func append(escaping text: String, to buffer: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append(bytes: $0, to: &buffer) }
    if done == nil {
      var copy = text
      copy.withUTF8 { append(bytes: $0, to: &buffer) }
    }
  }

  /// `bytes` are well-formed UTF-8, as a `String` guarantees.
  private static func append(bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    var start = 0
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if isPlain(byte) {
        index += 1
        continue
      }
      let width = byte < 0x80 ? 1 : forbiddenWidth(bytes, at: index)
      if width == 0 {
        index += 1
        continue
      }
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      if byte < 0x80 {
        append(special: byte, to: &buffer)
      } else {
        appendForbidden(to: &buffer)
      }
      index += width
      start = index
    }
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<count]))
  }

  /// Whether a byte needs no care. Letters with and without marks alternate in Vietnamese: a bit is chosen, since a
  /// processor guesses branches wrong there.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    let ascii = byte & 0x40 == 0 ? plainBelow40 : plainFrom40
    let wide = byte & 0x40 == 0 ? UInt64.max : plainFromC0
    return (byte & 0x80 == 0 ? ascii : wide) >> UInt64(byte & 0x3F) & 1 != 0
  }

  /// 0x40...0x7F without the control.
  @inline(__always)
  private static var plainFrom40: UInt64 { ~(1 << 0x3F) }

  /// 0xC0...0xEF without those with which a forbidden character may begin.
  @inline(__always)
  private static var plainFromC0: UInt64 { 0xFFFF_FFFF_FFFF & ~(1 << 0x02 | 1 << 0x2F) }

  /// The bytes of the forbidden character at `index` (a C1 control or a noncharacter), or 0 when it may stand.
  private static func forbiddenWidth(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0xC2:
      let next = bytes[index + 1]
      return next < 0xA0 && !(allowsNextLine && next == 0x85) ? 2 : 0
    case 0xEF:
      let (second, third) = (bytes[index + 1], bytes[index + 2])
      let arabicBlock = second == 0xB7 && (0x90...0xAF).contains(third)
      let planeEnd = second == 0xBF && third >= 0xBE
      return arabicBlock || planeEnd ? 3 : 0
    default:
      let planeEnd = bytes[index + 1] & 0x0F == 0x0F && bytes[index + 2] == 0xBF && bytes[index + 3] >= 0xBE
      return planeEnd ? 4 : 0
    }
  }
}

extension [UInt8] {
  /// Appends the bytes of a literal without an intermediate `String`.
  @inlinable @inline(__always)
  mutating func append(literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends a decimal number, `-` before a negative one.
  @inlinable
  mutating func append(decimal number: some BinaryInteger) {
    if let small = UInt8(exactly: number), small < 10 {
      append(0x30 + small)
    } else {
      append(contentsOf: String(number).utf8)
    }
  }
}
