/// Two words that stand side by side in a text: what is said in Vietnamese is mostly said in two syllables, one alone
/// says little.
public struct Phrase: Hashable, Sendable {
  /// As it was written.
  public let words: String
  /// As it is compared: without marks and case.
  public let folded: String

  /// The phrases of texts, each once, those of the first text first.
  ///
  /// - Parameter most: how many at most.
  public static func of(_ texts: [String], most: Int) -> [Phrase] {
    var (phrases, seen): ([Phrase], Set<String>) = ([], [])
    for words in texts.flatMap(clauses) {
      for (first, second) in zip(words, words.dropFirst())
      where !common.contains(first.word.lowercased()) && !common.contains(second.word.lowercased()) {
        let phrase = Phrase(
          words: "\(first.word) \(second.word)".lowercased(), folded: "\(first.folded) \(second.folded)")
        guard !empty.contains(phrase.folded), seen.insert(phrase.folded).inserted else { continue }
        phrases.append(phrase)
        if phrases.count == most { return phrases }
      }
    }
    return phrases
  }

  /// The words of a text as phrases are looked for in it; none stands across what divides clauses.
  public static func line(of text: String) -> String {
    clauses(text).map { " " + $0.map(\.folded).joined(separator: " ") + " " }.joined(separator: "|")
  }

  /// Whether a text contains it.
  ///
  /// - Parameter line: the words of the text.
  public func stands(in line: String) -> Bool { line.contains(" \(folded) ") }

  /// The words of each clause of a text.
  private static func clauses(_ text: String) -> [[(word: String, folded: String)]] {
    text.typed.split { ".,;:!?()[]«»“”\"\n".contains($0) }.map { clause in
      clause.split { !$0.isLetter && !$0.isNumber }.map { (String($0), String($0).folded) }
        .filter { $0.1.count > 1 || $0.1.first?.isNumber == true }
    }
  }

  /// Words that say nothing of what a text is about.
  private static let common: Set<String> = [
    "và", "của", "cho", "các", "những", "trong", "trên", "được", "không", "một", "là", "có", "với", "theo", "đến",
    "từ", "này", "do", "khi", "để", "về", "tại", "bằng", "cần", "muốn", "nên", "sẽ", "đã", "đang", "hơn", "rất", "mới",
    "nhiều", "ít", "hay", "hoặc", "thì", "mà", "còn", "vào", "ra", "lên", "xuống", "như", "vì", "bởi", "nếu", "ở",
  ]

  /// What is said of nearly everything.
  private static let empty: Set<String> = [
    "giai phap", "sang kien", "nang cao", "hieu qua", "chat luong", "cai tien", "ap dung", "su dung", "thuc hien",
    "cong tac", "don vi", "nhu cau", "cong viec", "bien phap", "mo hinh", "hoat dong", "thoi gian",
  ]
}

/// Why something fits: the words that both have, and their field.
public struct FitReason: Hashable, Sendable {
  /// As the one that looks has them written.
  public var phrases: [String]
  /// The field of both; nil where it is another.
  public var field: String?

  public init(phrases: [String], field: String?) { (self.phrases, self.field) = (phrases, field) }

  /// `cùng có «tưới nhỏ», «nhỏ giọt»; cùng lĩnh vực Nông nghiệp`
  public var words: String {
    [
      phrases.isEmpty ? nil : "cùng có \(phrases.map { "«\($0)»" }.joined(separator: ", "))",
      field.map { "cùng lĩnh vực \($0)" },
    ].compactMap { $0 }.joined(separator: "; ")
  }
}

/// Weighing how well two texts fit.
public enum Fit {
  /// How well a text fits what is looked for; nil where it does not.
  ///
  /// - Parameters:
  ///   - phrases: what is looked for, each with what it counts: the rarer, the more.
  ///   - field: the field of both, where it is the same.
  public static func weigh(
    title: String, text: String, _ phrases: [(phrase: Phrase, weight: Double)], field: String?
  ) -> (weight: Double, reason: FitReason)? {
    let (titled, told) = (Phrase.line(of: title), Phrase.line(of: text))
    let inTitle = phrases.filter { $0.phrase.stands(in: titled) }
    let inText = phrases.filter { item in
      item.phrase.stands(in: told) && !inTitle.contains { $0.phrase == item.phrase }
    }
    // One phrase somewhere in a long text is chance.
    guard !inTitle.isEmpty || inText.count > 1 || !inText.isEmpty && field != nil else { return nil }
    let weight =
      inTitle.reduce(0) { $0 + 2 * $1.weight } + inText.reduce(0) { $0 + $1.weight } + (field == nil ? 0 : 0.5)
    let named = (inTitle + inText).enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }
    .prefix(5).map(\.element.phrase.words)
    return (weight, FitReason(phrases: Array(named), field: field))
  }
}
