/// The key of a `Subject`, a UUID of version 7 (RFC 9562): time first, so that new rows stand together.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// The first half: the time to the millisecond, then what is random.
  public var leading: UInt64 { high }

  /// The time in the key, to the millisecond. A key that came with a form may have any time in it.
  public var made: Instant { Instant(microseconds: Int64(high >> 16) * 1000) }

  /// A key made at `instant`; the rest is random.
  public init(at instant: Instant, random: (UInt64, UInt64) = (.random(in: 0 ... .max), .random(in: 0 ... .max))) {
    let milliseconds = UInt64(clamping: instant.microseconds.flooredQuotient(by: 1000)) & 0xFFFF_FFFF_FFFF
    high = milliseconds << 16 | 0x7000 | (random.0 & 0x0FFF)
    low = 0x8000_0000_0000_0000 | (random.1 & 0x3FFF_FFFF_FFFF_FFFF)
  }

  /// A key that follows from another one and a number, such as a row of what the other names: the same for the same
  /// two, and another one for any other number.
  public init<Other>(number: Int, of other: Identifier<Other>) {
    high = other.high
    // An odd factor moves every number to a place of its own among the 62 random bits.
    let place = other.low &+ UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
    low = 0x8000_0000_0000_0000 | (place & 0x3FFF_FFFF_FFFF_FFFF)
  }

  /// The key written as `018f0c1e-7b1a-7c3d-8e4f-0123456789ab` in lower case; nil for anything else.
  public init?(_ text: some StringProtocol) {
    // Lists read a key for each of their rows: the bytes are read where they lie.
    var text = String(text)
    guard let words = text.withUTF8(Self.words(of:)) else { return nil }
    (high, low) = words
  }

  private static func words(of text: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64)? {
    guard text.count == 36 else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    for position in 0..<36 {
      let byte = text[position]
      if position == 8 || position == 13 || position == 18 || position == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      let value: UInt8
      if byte &- UInt8(ascii: "0") < 10 {
        value = byte - UInt8(ascii: "0")
      } else if byte &- UInt8(ascii: "a") < 6 {
        value = byte - UInt8(ascii: "a") + 10
      } else {
        return nil
      }
      if position < 18 { words.0 = words.0 << 4 | UInt64(value) } else { words.1 = words.1 << 4 | UInt64(value) }
    }
    return words
  }

  public static func < (a: Self, b: Self) -> Bool { (a.high, a.low) < (b.high, b.low) }

  public var description: String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      var position = 0
      for digit in 0..<32 {
        if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
          buffer[position] = UInt8(ascii: "-")
          position += 1
        }
        let word = digit < 16 ? high : low
        let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * (digit & 15))) & 15
        buffer[position] = value < 10 ? value + 48 : value + 87
        position += 1
      }
      return position
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = Identifier(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a key: \(text)")
    }
    self = id
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A short name given in a plan file, such as `dot-1`: lower-case letters, digits and hyphens.
public struct Slug<Subject>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  public let description: String

  /// Nil unless it is 1 to 64 letters of a-z, A-Z, digits or inner hyphens.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    let isShort = text.withUTF8 { bytes in
      (1...64).contains(bytes.count) && bytes.first != UInt8(ascii: "-") && bytes.last != UInt8(ascii: "-")
        && bytes.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || (65...90).contains($0) || $0 == 45 }
    }
    guard isShort else { return nil }
    description = text
  }

  /// For names written in code; a wrong one is a mistake of the programmer and stays as it is.
  public init(stringLiteral text: StaticString) { description = "\(text)" }

  public static func < (a: Self, b: Self) -> Bool { a.description < b.description }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let slug = Slug(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a short name: \(text)")
    }
    self = slug
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
