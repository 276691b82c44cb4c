/// An amount of money in whole đồng.
public struct Dong: Hashable, Comparable, Sendable, Codable {
  public var amount: Int

  public init(_ amount: Int) { self.amount = amount }

  public static let zero = Dong(0)
  public static func < (a: Dong, b: Dong) -> Bool { a.amount < b.amount }
  public static func + (a: Dong, b: Dong) -> Dong { Dong(a.amount + b.amount) }
  public static func - (a: Dong, b: Dong) -> Dong { Dong(a.amount - b.amount) }
  public static func * (times: Int, amount: Dong) -> Dong { Dong(times * amount.amount) }

  /// `2.000.000 đồng`.
  public var text: String { "\(amount.grouped) đồng" }

  /// The most that is taken from outside, a million billions: sums of many stay within bounds.
  public static let limit = Dong(1_000_000_000_000_000)

  /// - Throws: a `DecodingError` for an amount below zero or above the limit.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    amount = try container.decode(Int.self)
    guard (0...Dong.limit.amount).contains(amount) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an amount: \(amount)")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(amount)
  }
}
