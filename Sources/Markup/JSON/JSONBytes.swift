extension [UInt8] {
  /// Appends a text between quotation marks. What JSON does not let stand as it is has a backslash.
  mutating func append(jsonString text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { letters in
      var start = 0
      for index in 0..<letters.count where letters[index].needsBackslash {
        append(contentsOf: letters[start..<index])
        append(escaped: letters[index])
        start = index + 1
      }
      append(contentsOf: letters[start...])
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(escaped byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    default:
      let digits = String(byte, radix: 16)
      self += (digits.utf8.count == 1 ? "u000\(digits)" : "u00\(digits)").utf8
    }
  }

  /// Appends a number's digits.
  mutating func append<N: FixedWidthInteger>(jsonNumber number: N) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let start = count
    var rest = number.magnitude
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    self[start...].reverse()
  }
}

extension UInt8 {
  fileprivate var needsBackslash: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}
