extension Collection<UInt8> {
  /// Two small digits for each byte.
  public var hexadecimal: String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: 2 * count) { text in
      var end = 0
      for byte in self {
        text[end] = digits.utf8Start[Int(byte >> 4)]
        text[end + 1] = digits.utf8Start[Int(byte & 15)]
        end += 2
      }
      return end
    }
  }
}

extension [UInt8] {
  /// The bytes that the digits name; nil for anything but pairs of hexadecimal digits.
  public init?(hexadecimal text: String) {
    let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
