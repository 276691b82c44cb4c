/// How a paper that is no decision went out: its number and day, who signed it by what authority, and to whom it goes.
public struct Sending: Hashable, Sendable, Codable {
  /// Number and symbol: `12/TTr-PGDĐT`.
  public let number: String
  public let day: Day
  /// The name of the person who signed.
  public let signer: String
  public let authority: SigningAuthority
  public let recipients: [String]

  /// - Parameter example: a number and symbol as such a paper has it.
  /// - Throws: `Refusal` for what is no number, a day after today, or a signer without a name.
  public init(_ signing: Signing, example: String, today: Day) throws {
    let number = signing.number.typed.filter { !$0.isWhitespace }
    guard (1...40).contains(number.count), number.contains(where: \.isNumber) else {
      throw Refusal.input("number", "Ghi số và ký hiệu văn bản, ví dụ \(example).")
    }
    guard signing.day <= today else {
      throw Refusal.input("day", "Ngày văn bản không thể sau hôm nay (\(today.short)).")
    }
    try signing.signer.asked("Ghi họ tên người ký", in: "signer", .untold(2...100))
    self.number = number
    day = signing.day
    signer = signing.signer.typed
    authority = signing.authority
    recipients = signing.recipients ?? []
  }
}
