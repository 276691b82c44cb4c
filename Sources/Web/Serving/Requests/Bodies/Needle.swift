import Foundation

/// Bytes that are looked for among others, each of which is looked at once (Knuth, Morris, Pratt 1977).
struct Needle {
  let bytes: [UInt8]
  /// How many of the first bytes still match when the one after them does not.
  private let retreats: [Int]

  var count: Int { bytes.count }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var retreats = [Int](repeating: 0, count: bytes.count)
    var matched = 0
    for index in bytes.indices.dropFirst() {
      while matched > 0, bytes[index] != bytes[matched] { matched = retreats[matched - 1] }
      if bytes[index] == bytes[matched] { matched += 1 }
      retreats[index] = matched
    }
    self.retreats = retreats
  }

  /// Where the bytes stand first, at `start` or behind it.
  func first(in hay: [UInt8], from start: Int) -> Int? {
    hay.withUnsafeBufferPointer { hay in
      bytes.withUnsafeBufferPointer { bytes in
        var matched = 0
        var index = start
        while index < hay.count {
          if matched == 0 {
            guard let next = Needle.next(bytes[0], in: hay, from: index) else { return nil }
            index = next
          }
          while matched > 0, hay[index] != bytes[matched] { matched = retreats[matched - 1] }
          if hay[index] == bytes[matched] { matched += 1 }
          index += 1
          if matched == bytes.count { return index - matched }
        }
        return nil
      }
    }
  }

  private static func next(_ byte: UInt8, in hay: UnsafeBufferPointer<UInt8>, from index: Int) -> Int? {
    guard let base = hay.baseAddress, let found = memchr(base + index, Int32(byte), hay.count - index) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
