/// A set of places within a block, as bits.
///
/// Stored it takes two bytes for each place, or one bit for each that there could be, whichever is less: the same bytes
/// for the same set.
struct Postings: Equatable {
  /// Places of a block.
  static let span = 1 << 16

  /// Without zeros at the end.
  private(set) var words: [UInt64] = []

  var isEmpty: Bool { words.isEmpty }
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func contains(_ place: Int) -> Bool {
    place >> 6 < words.count && words[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  mutating func insert(_ place: Int) {
    if words.count <= place >> 6 { words += Array(repeating: 0, count: place >> 6 + 1 - words.count) }
    words[place >> 6] |= 1 << UInt64(place & 63)
  }

  mutating func remove(_ place: Int) {
    guard contains(place) else { return }
    words[place >> 6] &= ~(1 << UInt64(place & 63))
    trim()
  }

  mutating func formUnion(_ other: Postings) {
    if words.count < other.words.count {
      words += Array(repeating: 0, count: other.words.count - words.count)
    }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: Postings) {
    words.removeLast(max(0, words.count - other.words.count))
    for index in words.indices { words[index] &= other.words[index] }
    trim()
  }

  mutating func subtract(_ other: Postings) {
    for index in 0..<min(words.count, other.words.count) { words[index] &= ~other.words[index] }
    trim()
  }

  func union(_ other: Postings) -> Postings {
    var both = self
    both.formUnion(other)
    return both
  }

  func intersection(_ other: Postings) -> Postings {
    var both = self
    both.formIntersection(other)
    return both
  }

  private mutating func trim() {
    while words.last == 0 { words.removeLast() }
  }

  /// Gives each place of a range, in order. The range begins and ends at a multiple of 64.
  func forEach(in range: Range<Int>, _ body: (Int) throws -> Void) rethrows {
    for index in range.lowerBound >> 6..<max(range.lowerBound >> 6, min(range.upperBound >> 6, words.count)) {
      var word = words[index]
      while word != 0 {
        try body(index << 6 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }

  /// Every place, in order.
  var places: [Int] {
    var places: [Int] = []
    forEach(in: 0..<Postings.span) { places.append($0) }
    return places
  }

  /// Whether a range that begins and ends at a multiple of 64 has a place.
  func hasAny(in range: Range<Int>) -> Bool {
    let start = range.lowerBound >> 6
    return start < words.count && words[start..<min(range.upperBound >> 6, words.count)].contains { $0 != 0 }
  }

  // MARK: As bytes

  private static let list: UInt8 = 0
  private static let map: UInt8 = 1

  /// Whether a stored set lists its places: they are few.
  static func isList(_ bytes: [UInt8]) -> Bool { bytes.first == list }

  var bytes: [UInt8] {
    let count = count
    var bytes: [UInt8] = []
    if 2 * count < 8 * words.count {
      bytes.reserveCapacity(2 * count + 1)
      bytes.append(Postings.list)
      forEach(in: 0..<Postings.span) { place in
        bytes.append(UInt8(place & 0xFF))
        bytes.append(UInt8(place >> 8))
      }
    } else {
      bytes.reserveCapacity(8 * words.count + 1)
      bytes.append(Postings.map)
      for word in words { withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) } }
    }
    return bytes
  }

  init() {}

  /// The set of ascending places.
  init(_ places: [UInt16]) {
    guard let last = places.last else { return }
    words = Array(repeating: 0, count: Int(last) >> 6 + 1)
    for place in places { words[Int(place) >> 6] |= 1 << UInt64(place & 63) }
  }

  /// - Throws: a `Fault` for bytes that are no set.
  init(bytes: [UInt8]) throws {
    switch bytes.first {
    case Postings.list where bytes.count % 2 == 1:
      self.init(
        stride(from: 1, to: bytes.count, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 })
    case Postings.map where bytes.count % 8 == 1 && bytes.count <= Postings.span / 8 + 1:
      self.init()
      words = bytes.withUnsafeBytes { raw in
        (0..<raw.count / 8).map { UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 1 + 8 * $0, as: UInt64.self)) }
      }
    default: throw Fault("a block of the search index cannot be read")
    }
  }

  /// How many places a stored set has in common with this one.
  ///
  /// - Parameter bytes: a set as it is stored; what is none has nothing in common with any.
  func countInCommon(with bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { raw in
      var count = 0
      switch raw.first {
      case Postings.list:
        words.withUnsafeBufferPointer { words in
          for index in stride(from: 1, to: raw.count - 1, by: 2) {
            let place = Int(raw[index]) | Int(raw[index + 1]) << 8
            if place >> 6 < words.count { count += Int(words[place >> 6] >> UInt64(place & 63) & 1) }
          }
        }
      case Postings.map:
        words.withUnsafeBufferPointer { words in
          for index in 0..<min(words.count, raw.count / 8) {
            let other = raw.loadUnaligned(fromByteOffset: 1 + 8 * index, as: UInt64.self)
            count += (words[index] & UInt64(littleEndian: other)).nonzeroBitCount
          }
        }
      default: break
      }
      return count
    }
  }
}
