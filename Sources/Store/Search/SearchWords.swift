/// The words of a folded text, as they are indexed and asked for.
enum SearchWords {
  /// Words of a query that count.
  static let mostAsked = 24
  /// Letters of a word that count.
  private static let longest = 32

  static func of(_ folded: String) -> [Substring] {
    folded.split { !$0.isLetter && !$0.isNumber }.map { Substring($0.unicodeScalars.prefix(longest)) }
  }

  /// The terms by which the index finds a row of that line: every beginning of each word, and each mark.
  static func terms(of line: String) -> Set<String> {
    var terms: Set<String> = []
    for word in line.split(separator: " ") {
      if word.first == "=" {
        terms.insert(String(word))
        continue
      }
      let scalars = word.unicodeScalars
      var end = scalars.startIndex
      while end < scalars.endIndex {
        end = scalars.index(after: end)
        terms.insert(String(scalars[..<end]))
      }
    }
    return terms
  }
}
