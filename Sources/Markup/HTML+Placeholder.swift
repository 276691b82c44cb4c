extension EscapedText<HTMLEscaping> {
  /// The byte of a placeholder (U+0001). Escaped text never has it: HTML forbids it.
  private static let mark: UInt8 = 1

  /// A place that is filled when everything else is written.
  public static let placeholder = HTML(utf8: [mark])

  /// The markup with a piece in each placeholder.
  public func filling(_ piece: HTML) -> HTML {
    var filled: [UInt8] = []
    filled.reserveCapacity(utf8.count + 8 * piece.utf8.count)
    utf8.withUnsafeBytes { bytes in
      var copied = 0
      while let place = HTML.mark(in: bytes, from: copied) {
        filled += UnsafeRawBufferPointer(rebasing: bytes[copied..<place])
        filled += piece.utf8
        copied = place + 1
      }
      filled += UnsafeRawBufferPointer(rebasing: bytes[copied...])
    }
    return HTML(utf8: filled)
  }

  /// Where the next mark is. Every page is searched: eight bytes are asked at once.
  private static func mark(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var place = start
    while place + 8 <= bytes.count {
      // A byte of the difference is zero where the mark is; it alone borrows from its highest bit.
      let difference = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ (ones &* UInt64(mark))
      let borrows = (difference &- ones) & ~difference & (ones << 7)
      if borrows != 0 { return place + UInt64(littleEndian: borrows).trailingZeroBitCount / 8 }
      place += 8
    }
    return bytes[place...].firstIndex(of: mark)
  }
}
