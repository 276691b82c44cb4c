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

  public init(from decoder: any Decoder) throws { amount = try decoder.singleValueContainer().decode(Int.self) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(amount)
  }
}
