extension Dong {
  /// Below this an amount was likely typed in millions.
  private static let leastMeant = Dong(10_000)

  /// As many million, where the amount is so small that this is likely what was meant; nil for any other.
  var likelyMeant: Dong? { self > .zero && self < Dong.leastMeant ? 1_000_000 * self : nil }

  /// - Parameter isSure: whether who typed it said that it is meant so.
  /// - Throws: a `Refusal` at the field for an amount that was likely typed in millions, which asks back.
  public func requireMeant(in field: String, isSure: Bool) throws {
    guard !isSure, likelyMeant != nil else { return }
    throw Refusal.input(
      field, "Số tiền ghi ở đây là \(text). Nếu muốn nói \(amount.grouped) triệu đồng, ghi \(amount.grouped) triệu.",
      next: "Nếu đúng là \(text), đánh dấu ô «Số tiền nhỏ này là đúng».")
  }
}
