/// Reads the names in a ZIP's central directory (PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16).
enum ZipDirectory {
  /// More than any office document has.
  private static let limit = 1 << 20

  /// The names of all members; none when the directory is not where it should be, is too long to be read as a whole, or
  /// lists another number of members than the file says: then another program might find other members.
  static func names(size: Int, _ read: (Range<Int>) throws -> [UInt8]) rethrows -> [String] {
    // The end record has 22 bytes and a comment of at most 65,535.
    let tail = try read(max(0, size - 65_557)..<size)
    guard let end = tail.lastIndex(of: [0x50, 0x4B, 0x05, 0x06]),
      end + 22 + tail.littleEndian(2, at: end + 20) == tail.count
    else { return [] }
    let length = tail.littleEndian(4, at: end + 12)
    let start = tail.littleEndian(4, at: end + 16)
    guard length <= limit, start + length == size - tail.count + end else { return [] }
    let directory = try read(start..<start + length)
    var names: [String] = []
    var offset = 0
    while offset + 46 <= directory.count, directory.littleEndian(4, at: offset) == 0x0201_4B50 {
      let name = offset + 46..<offset + 46 + directory.littleEndian(2, at: offset + 28)
      guard name.upperBound <= directory.count else { break }
      names.append(String(decoding: directory[name], as: UTF8.self))
      offset = name.upperBound + directory.littleEndian(2, at: offset + 30) + directory.littleEndian(2, at: offset + 32)
    }
    return offset == length && names.count == tail.littleEndian(2, at: end + 10) ? names : []
  }
}

/// Reads the names in the first sector of a compound file's directory ([MS-CFB], sections 2.2 and 2.6).
enum CompoundFile {
  static func entries(
    head: [UInt8], size: Int, _ read: (Range<Int>) throws -> [UInt8]
  ) rethrows -> [String] {
    guard head.count >= 512 else { return [] }
    let shift = head.littleEndian(2, at: 30)
    guard shift == 9 || shift == 12 else { return [] }
    let start = (head.littleEndian(4, at: 48) + 1) << shift
    guard start < size else { return [] }
    // Word and Excel name their main stream among the first entries; the root entry comes before.
    let sectors = try read(start..<min(size, start + 2048))
    return stride(from: 0, to: sectors.count - 127, by: 128).map { entry in
      let bytes = min(sectors.littleEndian(2, at: entry + 64), 64)
      let units = stride(from: entry, to: entry + max(0, bytes - 2), by: 2).map {
        UInt16(sectors.littleEndian(2, at: $0))
      }
      return String(decoding: units, as: UTF16.self)
    }
  }
}

extension [UInt8] {
  /// An unsigned number of `width` bytes; bytes beyond the end count as 0.
  fileprivate func littleEndian(_ width: Int, at offset: Int) -> Int {
    (0..<width).reduce(0) { number, index in
      offset + index < count ? number | Int(self[offset + index]) << (8 * index) : number
    }
  }

  /// Where `signature` stands for the last time.
  fileprivate func lastIndex(of signature: [UInt8]) -> Int? {
    guard count >= signature.count else { return nil }
    return stride(from: count - signature.count, through: 0, by: -1).first { start in
      signature.indices.allSatisfy { self[start + $0] == signature[$0] }
    }
  }
}
