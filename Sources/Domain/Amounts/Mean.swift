/// A mean of points as an exact fraction: `sum` hundredths of points over `count` ballots.
///
/// Means are compared by cross multiplication and never rounded: 79,995 is not 80.
public struct Mean: Hashable, Comparable, Sendable, Codable {
  /// Numerator in hundredths of points, in lowest terms with `count`.
  public let sum: Int
  /// Denominator, at least 1.
  public let count: Int

  /// Nil when there is nothing to average.
  public init?(sum: Points, count: Int) {
    guard count > 0 else { return nil }
    self.init(hundredths: sum.hundredths, over: count)
  }

  public init(_ points: Points) { self.init(hundredths: points.hundredths, over: 1) }

  private init(hundredths: Int, over count: Int) {
    let divisor = Mean.greatestCommonDivisor(hundredths.magnitude, count.magnitude)
    sum = hundredths / Int(divisor)
    self.count = count / Int(divisor)
  }

  private static func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  /// The greatest sum, in hundredths, and count that are taken from outside: means of these are compared without
  /// overflow.
  private static let limit = 1_000_000_000

  private enum CodingKeys: CodingKey {
    case sum, count
  }

  /// - Throws: a `DecodingError` for what is no mean.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let (sum, count) = (try container.decode(Int.self, forKey: .sum), try container.decode(Int.self, forKey: .count))
    guard sum.magnitude <= Mean.limit, (1...Mean.limit).contains(count) else {
      throw DecodingError.dataCorruptedError(
        forKey: .sum, in: container, debugDescription: "not a mean: \(sum)/\(count)")
    }
    self.init(hundredths: sum, over: count)
  }

  /// The products are wider than an `Int`: a thousand weighted ballots come close to its end.
  public static func < (a: Mean, b: Mean) -> Bool {
    let (left, right) = (a.sum.multipliedFullWidth(by: b.count), b.sum.multipliedFullWidth(by: a.count))
    return left.high == right.high ? left.low < right.low : left.high < right.high
  }

  public static func >= (mean: Mean, points: Points) -> Bool { !(mean < Mean(points)) }
  public static func < (mean: Mean, points: Points) -> Bool { !(mean >= points) }

  /// The mean of which another makes that share, and this one the rest.
  func mixed(with other: Mean, share: Fraction) -> Mean {
    let (part, whole) = (share.numerator, share.denominator)
    return Mean(
      hundredths: other.sum * part * count + sum * (whole - part) * other.count, over: whole * count * other.count)
  }

  /// Rounded half up to hundredths, for plans that say so.
  public var rounded: Mean { Mean(hundredths: (2 * sum + count).flooredQuotient(by: 2 * count), over: 1) }

  /// Cut to two decimals for the eye: `79,99` for 79,995. Cutting, not rounding, keeps a shown mean from seeming
  /// to reach a minimum that the exact mean does not reach.
  public var text: String {
    let hundredths = sum.flooredQuotient(by: count)
    return "\(hundredths / 100),\((hundredths % 100).twoDigits)"
  }

  /// As short as it can be said: `88,5`, `80`; cut to two decimals like `text` when it has more.
  public var shortText: String { count == 1 ? Points(hundredths: sum).text : text }

  /// Exact, for programs: a decimal such as `79.995` when it ends, else a fraction of points such as `241/3`.
  public var exactText: String {
    let divisor = Int(Mean.greatestCommonDivisor(sum.magnitude, UInt(count) * 100))
    let (numerator, denominator) = (sum / divisor, count * 100 / divisor)
    guard let decimals = Mean.decimals(of: denominator) else { return "\(numerator)/\(denominator)" }
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    guard decimals > 0 else { return "\(whole)" }
    var digits = ""
    var remainder = rest
    for _ in 0..<decimals {
      remainder *= 10
      digits += "\(remainder / denominator)"
      remainder %= denominator
    }
    return "\(whole).\(digits)"
  }

  /// How many decimals one over `denominator` needs; nil when the decimal never ends.
  private static func decimals(of denominator: Int) -> Int? {
    var (rest, twos, fives) = (denominator, 0, 0)
    while rest.isMultiple(of: 2) { (rest, twos) = (rest / 2, twos + 1) }
    while rest.isMultiple(of: 5) { (rest, fives) = (rest / 5, fives + 1) }
    return rest == 1 ? max(twos, fives) : nil
  }
}

extension Mean {
  /// A mean of votes as a share of yes, cut to whole per cents: `77%`.
  public var percentText: String { "\(sum.flooredQuotient(by: count))%" }
}

extension Mean {
  /// Cut to whole hundredths, as it is shown.
  public var cut: Points { Points(hundredths: sum.flooredQuotient(by: count)) }
}
