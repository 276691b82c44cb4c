/// Percent-encoding as URLs and forms use it (WHATWG URL, application/x-www-form-urlencoded).
enum URLText {
  static func encode(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text with `+` and percent escapes undone; bytes that are not UTF-8 become U+FFFD, NUL is dropped.
  static func decode(_ text: some Sequence<UInt8>) -> String {
    var bytes: [UInt8] = []
    var escape: [UInt8]?
    for byte in text {
      if var pending = escape {
        pending.append(byte)
        escape = pending
        if pending.count == 2 {
          if let high = hex(pending[0]), let low = hex(pending[1]) {
            bytes.append(high << 4 | low)
          } else {
            bytes.append(UInt8(ascii: "%"))
            bytes += pending
          }
          escape = nil
        }
      } else if byte == UInt8(ascii: "%") {
        escape = []
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    if let escape { bytes += [UInt8(ascii: "%")] + escape }
    return String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
