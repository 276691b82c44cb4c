/// Points in hundredths: `79,5` points are 7950. A whole number, so that sums are exact.
public struct Points: Hashable, Comparable, Sendable, Codable {
  public var hundredths: Int

  public init(hundredths: Int) { self.hundredths = hundredths }

  public init(_ whole: Int) { hundredths = whole * 100 }

  public static let zero = Points(hundredths: 0)
  /// The most that is taken from outside, in hundredths: 1.000.000 points.
  private static let limit = 100_000_000

  /// Points written with a comma or a point and at most two decimals, at most 1.000.000; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var whole = 0
    var decimals = -1
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case 48...57:
        guard decimals < 2, digits < 9 else { return nil }
        digits += 1
        whole = whole * 10 + Int(byte - 48)
        if decimals >= 0 { decimals += 1 }
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard decimals < 0, digits > 0 else { return nil }
        decimals = 0
      default: return nil
      }
    }
    guard digits > 0, decimals != 0 else { return nil }
    switch decimals {
    case 1: whole *= 10
    case 2: break
    default: whole *= 100
    }
    guard whole <= Points.limit else { return nil }
    hundredths = whole
  }

  public static func < (a: Points, b: Points) -> Bool { a.hundredths < b.hundredths }
  public static func + (a: Points, b: Points) -> Points { Points(hundredths: a.hundredths + b.hundredths) }
  public static func += (a: inout Points, b: Points) { a = a + b }

  /// As people read it: `79,5`, `80`, `79,05`.
  public var text: String {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest.isMultiple(of: 10) { return "\(sign)\(whole),\(rest / 10)" }
    return "\(sign)\(whole),\(rest.twoDigits)"
  }

  /// - Throws: a `DecodingError` for what no one can have typed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    hundredths = try container.decode(Int.self)
    guard hundredths.magnitude <= Points.limit else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not points: \(hundredths)")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hundredths)
  }
}
