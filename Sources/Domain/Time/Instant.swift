/// A moment, in microseconds of UTC since 1970.
public struct Instant: Hashable, Comparable, Sendable, Codable {
  public var microseconds: Int64

  public init(microseconds: Int64) { self.microseconds = microseconds }

  public static func < (a: Instant, b: Instant) -> Bool { a.microseconds < b.microseconds }

  public func adding(seconds: Int64) -> Instant { Instant(microseconds: microseconds + seconds * 1_000_000) }

  public func adding(milliseconds: Int) -> Instant {
    Instant(microseconds: microseconds + Int64(milliseconds) * 1000)
  }

  /// Whole seconds from `other` to this moment, rounded down.
  public func seconds(since other: Instant) -> Int64 {
    (microseconds - other.microseconds).flooredQuotient(by: 1_000_000)
  }

  /// - Throws: a `DecodingError` for a moment outside of the years 1 to 9999, which has no day.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    microseconds = try container.decode(Int64.self)
    guard (-62_135_596_800_000_000..<253_402_300_800_000_000).contains(microseconds) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a moment: \(microseconds)")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(microseconds)
  }
}

extension FixedWidthInteger {
  /// The quotient rounded towards minus infinity; `divisor` is positive.
  func flooredQuotient(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
