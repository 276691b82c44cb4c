/// A signed document that a unit sends: number and symbol, its day, what is in it, the signed copy.
public struct SignedDocument: Hashable, Sendable, Codable {
  public let number: String
  public let day: Day
  public let summary: String
  public let file: KeptFile

  /// - Throws: `Refusals` for what is missing, and for a day after today.
  public init(number: String, day: Day?, summary: String, file: KeptFile?, on today: Day) throws {
    let (number, summary) = (number.typed, summary.typed)
    var refusals: [Refusal] = []
    refusals.ask(number, "Ghi số và ký hiệu văn bản, ví dụ 12/KH-PKT", in: "number", .untold(1...60))
    switch day {
    case nil: refusals.append(.input("day", "Ghi ngày của văn bản."))
    case let day? where day > today:
      refusals.append(.input("day", "Ngày văn bản không thể sau hôm nay (\(today.short))."))
    default: break
    }
    refusals.ask(summary, "Ghi tóm tắt nội dung văn bản", in: "summary", .told(10...2000))
    if file?.isScan != true {
      refusals.append(.input("file", "Đính kèm bản đã ký, đóng dấu: tệp PDF hoặc ảnh."))
    }
    guard refusals.isEmpty, let day, let file else { throw Refusals(refusals) }
    (self.number, self.day, self.summary, self.file) = (number, day, summary, file)
  }
}

extension KeptFile {
  /// Whether it can be a signed copy: a PDF file or a picture.
  fileprivate var isScan: Bool { ["application/pdf", "image/png", "image/jpeg", "image/webp"].contains(type) }
}
