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

  /// A reason names at most three phrases.
  private static let mostNamed = 3
  /// With fewer texts, a phrase that most of them have may still tell something.
  private static let fewestTexts = 6

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

  /// The same without the phrases that more than half of the texts have: these say nothing of any one of them.
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
