/// Two words that stand side by side in a text, or more: what is said in Vietnamese is mostly said in two syllables,
/// one alone says little.
public struct Phrase: Hashable, Sendable {
  /// As it was written.
  public let words: String
  /// As it is compared: without marks and case.
  public let folded: String
  /// The place of its last two words among the pairs of the texts.
  private let last: Int

  /// The phrases of texts, each once, those of the first text first.
  ///
  /// - Parameter most: how many at most.
  public static func of(_ texts: [String], most: Int) -> [Phrase] {
    var (phrases, seen, place): ([Phrase], Set<String>, Int) = ([], [], 0)
    for words in texts.flatMap(clauses).flatMap(telling) {
      // What ends here does not go on in the next words.
      place += 1
      for (first, second) in zip(words, words.dropFirst()) {
        place += 1
        let phrase = Phrase(
          words: "\(first.word) \(second.word)".lowercased(), folded: "\(first.folded) \(second.folded)",
          last: place)
        guard seen.insert(phrase.folded).inserted else { continue }
        phrases.append(phrase)
        if phrases.count == most { return phrases }
      }
    }
    return phrases
  }

  /// The two as one, where the other one overlaps with the end of this one in the text that both are of.
  func joined(with next: Phrase) -> Phrase? {
    guard next.last == last + 1 else { return nil }
    func end(_ text: String) -> Substring { text.drop { $0 != " " } }
    return Phrase(words: words + end(next.words), folded: folded + end(next.folded), last: next.last)
  }

  /// Whether it is no more than two words.
  var isPair: Bool { folded.count { $0 == " " } == 1 }

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

  /// The words of a clause without those that say nothing: what these divide is no phrase.
  private static func telling(_ words: [(word: String, folded: String)]) -> [[(word: String, folded: String)]] {
    func isEmpty(_ index: Int) -> Bool {
      words.indices.contains(index) && words.indices.contains(index + 1)
        && empty.contains("\(words[index].folded) \(words[index + 1].folded)")
    }
    return words.indices.split { index in
      common.contains(words[index].word.lowercased()) || isEmpty(index - 1) || isEmpty(index)
    }.map { $0.map { words[$0] } }
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
