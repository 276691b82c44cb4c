/// A share of a whole such as 2/3, for quorums and majorities. Between 0 and 1.
public struct Fraction: Hashable, Sendable, Codable {
  public let numerator: Int
  public let denominator: Int

  /// The whole, 100%.
  public static let whole = Fraction(one: 1)
  public static let half = Fraction(one: 2)

  /// One part of so many.
  private init(one parts: Int) {
    numerator = 1
    denominator = parts
  }

  /// Nil unless 0 ≤ numerator ≤ denominator ≤ 10.000 and denominator ≥ 1.
  public init?(_ numerator: Int, of denominator: Int) {
    guard (1...10_000).contains(denominator), (0...denominator).contains(numerator) else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  private enum CodingKeys: CodingKey {
    case numerator, denominator
  }

  /// - Throws: a `DecodingError` for what is no share of a whole.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let numerator = try container.decode(Int.self, forKey: .numerator)
    let denominator = try container.decode(Int.self, forKey: .denominator)
    guard let fraction = Fraction(numerator, of: denominator) else {
      throw DecodingError.dataCorruptedError(
        forKey: .denominator, in: container, debugDescription: "not a share: \(numerator)/\(denominator)")
    }
    self = fraction
  }

  /// `2/3`, `50%` or `1`.
  public init?(_ text: String) {
    if text.hasSuffix("%"), let percent = Int(text.dropLast()) {
      self.init(percent, of: 100)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    switch parts.count {
    case 1: if let whole = parts[0] { self.init(whole, of: 1) } else { return nil }
    case 2: if let top = parts[0], let bottom = parts[1] { self.init(top, of: bottom) } else { return nil }
    default: return nil
    }
  }

  /// Whether `part` of `whole` is at least this share.
  public func isReached(by part: Int, of whole: Int) -> Bool { part * denominator >= numerator * whole }

  /// The least part of `whole` that reaches this share.
  public func least(of whole: Int) -> Int { (numerator * whole + denominator - 1) / denominator }

  /// `2/3`, or `50%` for hundredths.
  public var text: String {
    denominator == 100 ? "\(numerator)%" : denominator == 1 ? "\(numerator * 100)%" : "\(numerator)/\(denominator)"
  }
}
