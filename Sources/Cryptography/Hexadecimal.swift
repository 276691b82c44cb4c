extension Collection<UInt8> {
  /// Two small digits for each byte.
  @inlinable public var hexadecimal: String {
    withContiguousStorageIfAvailable { hexadecimalDigits(of: $0) }
      ?? Array(self).withUnsafeBufferPointer { hexadecimalDigits(of: $0) }
  }
}

@usableFromInline
func hexadecimalDigits(of bytes: UnsafeBufferPointer<UInt8>) -> String {
  let digits: StaticString = "0123456789abcdef"
  return String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
    for (index, byte) in bytes.enumerated() {
      text[2 * index] = digits.utf8Start[Int(byte >> 4)]
      text[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
    }
    return 2 * bytes.count
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
