/// A document that something rests on: money of a fund (chứng từ), the prizes of an award. Number and day, a file, or
/// both. No đồng moves without one.
public struct CitedDocument: Hashable, Sendable, Codable {
  /// Number and symbol; empty where there is a file alone.
  public let number: String
  /// Nil where there is no number.
  public let day: Day?
  public let file: KeptFile?

  /// - Throws: `Refusals` at the fields `voucher` and `voucher-day` for what is missing or cannot be.
  public init(number: String, day: Day?, file: KeptFile?, today: Day) throws {
    let number = number.typed
    var refusals: [Refusal] = []
    if number.isEmpty, file == nil {
      refusals.append(
        .input(
          "voucher", "Khoản tiền nào cũng phải có chứng từ.", next: "Ghi số và ngày chứng từ, hoặc kèm tệp chứng từ."))
    }
    if number.count > 60 { refusals.append(.input("voucher", "Số chứng từ dài tối đa 60 ký tự.")) }
    if !number.isEmpty, day == nil { refusals.append(.input("voucher-day", "Ghi ngày của chứng từ.")) }
    if let day, day > today {
      refusals.append(.input("voucher-day", "Ngày chứng từ không thể sau hôm nay (\(today.short))."))
    }
    try refusals.throwIfAny()
    (self.number, self.day, self.file) = (number, number.isEmpty ? nil : day, file)
  }

  /// As lists name it: `PT-12 ngày 4/3/2024`, or the name of the file.
  public var cited: String {
    guard !number.isEmpty else { return file?.name ?? "" }
    return day.map { "\(number) ngày \($0.short)" } ?? number
  }
}
