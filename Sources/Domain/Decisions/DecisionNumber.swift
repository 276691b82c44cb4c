import Foundation

extension Decision {
  /// Number and symbol of a decision in the one form in which the register keeps it: `05/QĐ-UBND`.
  ///
  /// `5/qđ-ubnd` and `05 / QĐ-UBND` are the same number; kept as typed they would be used twice. A number below 10 gets
  /// a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  public struct Number: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// - Throws: `Refusal` at the field `number` for what is no number.
    public init(typed: String) throws {
      let letters = typed.typed.uppercased().filter { !$0.isWhitespace }
      guard (1...40).contains(letters.count), letters.contains(where: \.isNumber) else {
        throw Refusal.input("number", "Ghi số và ký hiệu quyết định, ví dụ 05/QĐ-UBND.")
      }
      let digits = letters.prefix { $0.isASCII && $0.isNumber }
      let symbol = letters.dropFirst(digits.count)
      let value = digits.drop { $0 == "0" }
      let padding = digits.isEmpty ? "" : String(repeating: "0", count: max(0, 2 - value.count))
      description = padding + value + symbol
    }
  }
}
