extension Day {
  /// Why something written is no day.
  public enum Unwritten: Error {
    /// Only a year stands there.
    case yearOnly
    case noDay
  }

  /// A day as offices write it: `20/4/2024`, `20-4-24`, `20.04.2024`, `ngày 20 tháng 4 năm 2024`, `2024-04-20
  /// 00:00:00`.
  ///
  /// Two digits of a year are read as Excel reads them: up to 29 they are of this century.
  public init(written text: String) throws(Unwritten) {
    guard text.utf8.count <= 100 else { throw .noDay }
    let words = Day.words(text)
    let numbers = words.filter { $0.first?.isNumber == true }
    guard words.allSatisfy({ $0.first?.isNumber == true || Day.names.contains($0) }) else { throw .noDay }
    if numbers.count == 1, numbers[0].count == 4 { throw .yearOnly }
    guard numbers.count == 3, numbers.allSatisfy({ $0.count <= 4 }) else { throw .noDay }
    let values = numbers.compactMap { Int($0) }
    let isYearFirst = numbers[0].count == 4
    let (year, day) = isYearFirst ? (values[0], values[2]) : (values[2], values[0])
    let full = numbers[isYearFirst ? 0 : 2].count == 2 ? year + (year < 30 ? 2000 : 1900) : year
    guard full >= 1000, let date = Day(year: full, month: values[1], day: day) else { throw .noDay }
    self = date
  }

  private static let names: Set<String> = ["ngay", "thang", "nam"]

  /// Numbers and words, without marks and without the time that programs add to a day.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    // `2024-04-20T00:00:00` has its time behind a letter, other forms behind a blank.
    let hasTime = text.contains(":")
    let day = text.folded.prefix { $0 != "t" || !hasTime }
    for part in day.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      if part.contains(":") { break }
      words += part.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return words
  }
}
