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

/// Why something fits: the words that both have, and their field.
public struct FitReason: Hashable, Sendable {
  /// As the one that looks has them written.
  public var phrases: [String]
  /// The field of both; nil where it is another.
  public var field: String?

  public init(phrases: [String], field: String?) { (self.phrases, self.field) = (phrases, field) }

  /// `cùng có «tưới nhỏ giọt»; cùng lĩnh vực Nông nghiệp`
  public var words: String {
    [
      phrases.isEmpty ? nil : "cùng có \(phrases.map { "«\($0)»" }.joined(separator: ", "))",
      field.map { "cùng lĩnh vực \($0)" },
    ].compactMap { $0 }.joined(separator: "; ")
  }
}

/// How well a text fits what is looked for.
public struct Fit: Sendable {
  public typealias Weighed = (phrase: Phrase, weight: Double)

  /// Phrases that a reason names at most; of how many texts something stands in most by more than chance.
  private static let (mostNamed, fewestTexts) = (3, 6)

  /// The words of the title, and of the text.
  private let (titleLine, textLine): (String, String)
  /// What both have: in the title, and in the text alone.
  private var (inTitle, inText): ([Weighed], [Weighed])
  private let field: String?

  /// - Parameters:
  ///   - phrases: what is looked for, each with what it counts: the rarer, the more; nothing for what most have.
  ///   - field: the field of both, where it is the same.
  public init(title: String, text: String, _ phrases: [Weighed], field: String?) {
    let (titled, told) = (Phrase.line(of: title), Phrase.line(of: text))
    let counted = phrases.filter { $0.weight > 0 }
    inTitle = counted.filter { $0.phrase.stands(in: titled) }
    inText = counted.filter { !$0.phrase.stands(in: titled) && $0.phrase.stands(in: told) }
    (titleLine, textLine, self.field) = (titled, told, field)
  }

  /// The same without what stands in most of the texts, whatever they are about.
  public static func telling(_ fits: [Fit]) -> [Fit] {
    guard fits.count >= fewestTexts else { return fits }
    var counts: [String: Int] = [:]
    for item in fits.flatMap(\.inText) { counts[item.phrase.folded, default: 0] += 1 }
    return fits.map { fit in
      var fit = fit
      fit.inText.removeAll { 2 * counts[$0.phrase.folded, default: 0] > fits.count }
      return fit
    }
  }

  /// How many pairs of words both have; two in the text alone count as one in the title.
  public var count: Int { inTitle.count + inText.count / 2 }

  /// Nil where it does not fit: one phrase somewhere in a long text is chance.
  public var weight: Double? {
    guard !inTitle.isEmpty || inText.count > 1 || !inText.isEmpty && field != nil else { return nil }
    return inTitle.reduce(0) { $0 + 2 * $1.weight } + inText.reduce(0) { $0 + $1.weight } + (field == nil ? 0 : 0.5)
  }

  /// The longest phrases that both have; beside longer ones, two words somewhere in a text say little.
  public var reason: FitReason {
    let (titled, told) = (Self.joined(inTitle, in: titleLine), Self.joined(inText, in: textLine))
    let isLong = (titled + told).contains { !$0.phrase.isPair }
    let named = titled + told.filter { !isLong || !$0.phrase.isPair }
    let sorted = named.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
    return FitReason(phrases: sorted.prefix(Self.mostNamed).map(\.element.phrase.words), field: field)
  }

  /// Those that overlap as one, where they stand so in the line too.
  private static func joined(_ items: [Weighed], in line: String) -> [Weighed] {
    items.reduce(into: []) { all, item in
      if let last = all.last, let longer = last.phrase.joined(with: item.phrase), longer.stands(in: line) {
        all[all.count - 1] = (longer, last.weight + item.weight)
      } else {
        all.append(item)
      }
    }
  }
}
