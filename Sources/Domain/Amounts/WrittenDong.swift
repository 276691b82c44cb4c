extension Dong {
  /// Why something written is no amount.
  public enum Unwritten: Error, Equatable {
    case noAmount
    /// It can be read in two ways: `1.500 triệu`.
    case ambiguous(Dong, Dong)
  }

  /// An amount as people write it: `12.000.000 đồng`, `12000000đ`, `12,000,000`, `12 000 000`, `12 triệu`, `1,5 tỷ`,
  /// `1 tỷ 200 triệu`, `500k`.
  public init(written text: String) throws(Unwritten) {
    guard text.utf8.count <= 100 else { throw .noAmount }
    var words = Dong.words(text.folded)
    if let last = words.last, Dong.currencies.contains(last) { words.removeLast() }
    var sum = 0
    var reading: (first: Int, second: Int)?
    var least = Int.max
    while !words.isEmpty {
      let number = words.prefix { $0.first?.isASCIIDigit == true }
      words.removeFirst(number.count)
      let scale = words.isEmpty ? 1 : Dong.scales[words.removeFirst()] ?? 0
      // `1 tỷ 200`: of what the 200 are nobody can tell.
      guard !number.isEmpty, scale > 0, scale < least, scale > 1 || least == .max else { throw .noAmount }
      least = scale
      let values = Dong.values(of: number.joined(separator: " "), scale: scale)
      guard let value = values.first, sum + value <= Dong.limit.amount else { throw .noAmount }
      if values.count > 1 { reading = (sum + value, sum + values[1]) }
      sum += value
    }
    if let reading { throw .ambiguous(Dong(reading.first), Dong(reading.second)) }
    guard least < .max else { throw .noAmount }
    self.init(sum)
  }

  private static let currencies: Set<String> = ["dong", "d", "vnd", "₫"]
  private static let scales = [
    "nghin": 1000, "ngan": 1000, "k": 1000, "trieu": 1_000_000, "tr": 1_000_000, "ty": 1_000_000_000,
    "ti": 1_000_000_000,
  ]

  /// Numbers with their points and commas, and words: `12.000đ` is two of them.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var isNumber = false
    for letter in text {
      let isPart = letter.isASCIIDigit || letter == "." || letter == ","
      if letter.isWhitespace {
        isNumber = false
        words.append("")
      } else if isPart == isNumber, let last = words.last, !last.isEmpty {
        words[words.count - 1] = last + String(letter)
      } else {
        words.append(String(letter))
      }
      if !letter.isWhitespace { isNumber = isPart }
    }
    return words.filter { !$0.isEmpty }
  }

  /// What a number of a scale can come to, in đồng: nothing, one, or two values.
  private static func values(of text: String, scale: Int) -> [Int] {
    let marks = Set(text.filter { !$0.isASCIIDigit })
    if marks.isEmpty { return whole(text, scale) }
    let inThrees = marks.compactMap { grouped(text, by: $0, scale: scale) }
    // A point or a comma before three figures can divide as well: only a scale makes sense of that.
    guard scale > 1, marks.count == 1, !marks.contains(" ") else { return inThrees }
    return inThrees + divided(text, scale: scale)
  }

  private static func whole(_ text: String, _ scale: Int) -> [Int] {
    guard text.utf8.count <= 16, let number = Int(text), number <= limit.amount / scale else { return [] }
    return [number * scale]
  }

  /// Figures in threes, divided by the mark: `12.000.000`; noughts behind the other mark count for nothing.
  private static func grouped(_ text: String, by mark: Character, scale: Int) -> Int? {
    let other: Character = mark == "." ? "," : "."
    let parts = text.split(separator: other, omittingEmptySubsequences: false)
    guard parts.count == 1 || parts.count == 2 && ["0", "00"].contains(parts[1]) else { return nil }
    let groups = parts[0].split(separator: mark, omittingEmptySubsequences: false)
    guard groups.count > 1, (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    return whole(groups.joined(), scale).first
  }

  /// `1,5` of a scale, when that comes to whole đồng.
  private static func divided(_ text: String, scale: Int) -> [Int] {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count == 2, (1...9).contains(parts[1].count), let whole = Int(parts[0]), let rest = Int(parts[1]),
      whole < limit.amount / scale
    else { return [] }
    let unit = parts[1].reduce(1) { power, _ in power * 10 }
    guard (rest * scale).isMultiple(of: unit) else { return [] }
    return [whole * scale + rest * scale / unit]
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
