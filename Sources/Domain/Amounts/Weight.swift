/// How much a criterion counts (hệ số): its points are multiplied by it. In hundredths, so that sums are exact.
public struct Weight: Hashable, Sendable, Codable {
  public let hundredths: Int

  public init(hundredths: Int) { self.hundredths = hundredths }

  /// Every point counts once.
  public static let one = Weight(hundredths: 100)

  /// A number above 0 and up to 100 with at most two decimals, such as `2` or `0.5`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    guard let number = Points(text), (1...10_000).contains(number.hundredths) else { return nil }
    hundredths = number.hundredths
  }

  /// As people read it: `2`, `0,5`.
  public var text: String { Points(hundredths: hundredths).text }
}
