/// A piece of a text with the words that were looked for.
public struct Passage: Hashable, Sendable {
  public struct Piece: Hashable, Sendable {
    public var text: String
    public var isFound: Bool

    public init(_ text: String, isFound: Bool) { (self.text, self.isFound) = (text, isFound) }
  }

  public var pieces: [Piece]
  /// Whether the text goes on before it, and after it.
  public private(set) var isCutBefore = false
  public private(set) var isCutAfter = false

  /// The whole text, with the words marked that were asked for.
  public init(_ text: String, asked: [AskedWord]) {
    self.init(text[...], asked.isEmpty ? [] : SearchedWord.all(in: text), asked)
  }

  /// A passage of about so many characters around the words that were asked for: where most of them stand together,
  /// else the beginning.
  public init(of text: String, asked: [AskedWord], length: Int) {
    guard !asked.isEmpty else {
      self.init(beginningOf: text, length: length)
      return
    }
    let words = SearchedWord.all(in: text)
    let found = words.indices.filter { index in asked.contains { words[index].word.begins(with: $0.binding) } }
    // The window that holds the most different words, the first of those.
    var best = (start: 0, count: 0)
    for first in found {
      var seen: Set<AskedWord> = []
      for other in found where other >= first && other < first + length / 6 {
        if let word = asked.first(where: { words[other].word.begins(with: $0.binding) }) { seen.insert(word) }
      }
      if seen.count > best.count { best = (first, seen.count) }
    }
    let start = best.count == 0 ? 0 : max(0, best.start - length / 24)
    guard words.indices.contains(start) else {
      self.init(beginningOf: text, length: length)
      return
    }
    let from = start == 0 ? text.startIndex : words[start].range.lowerBound
    var through = text.endIndex
    if let limit = text.index(from, offsetBy: length, limitedBy: text.endIndex), limit < text.endIndex {
      through = words.last { $0.range.upperBound <= limit && $0.range.upperBound > from }?.range.upperBound ?? limit
    }
    self.init(
      text[from..<through], words.filter { from <= $0.range.lowerBound && $0.range.upperBound <= through }, asked)
    (isCutBefore, isCutAfter) = (from > text.startIndex, through < text.endIndex)
  }

  private init(beginningOf text: String, length: Int) {
    let start = text.prefix(length)
    let isCut = start.endIndex < text.endIndex
    self.init(isCut ? start[..<(start.lastIndex(of: " ") ?? start.endIndex)] : start, [], [])
    isCutAfter = isCut
  }

  private init(
    _ text: Substring, _ words: [(word: SearchedWord, range: Range<String.Index>)], _ asked: [AskedWord]
  ) {
    pieces = []
    var index = text.startIndex
    for (word, range) in words where asked.contains(where: { word.begins(with: $0.binding) }) {
      if index < range.lowerBound { pieces.append(Piece(String(text[index..<range.lowerBound]), isFound: false)) }
      pieces.append(Piece(String(text[range]), isFound: true))
      index = range.upperBound
    }
    if index < text.endIndex { pieces.append(Piece(String(text[index...]), isFound: false)) }
  }
}
