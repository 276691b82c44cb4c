import Domain

/// The words of a text, as they are indexed and asked for.
enum SearchWords {
  /// Words of a query that count.
  static let mostAsked = 24
  /// What stands before a word of a title.
  static let titleSign: Character = "+"

  static func of(_ folded: String) -> [Substring] {
    folded.split { !$0.isLetter && !$0.isNumber }.map { Substring($0.unicodeScalars.prefix(SearchedWord.longest)) }
  }

  /// The words of a text in every form by which they are found: with their marks, and without.
  static func forms(of text: String) -> Set<String> {
    SearchedWord.all(in: text).reduce(into: []) { forms, found in
      for form in found.word.forms { forms.insert(form) }
    }
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
      // Signs before the word are no beginning of it.
      var end = scalars.firstIndex { !isSign($0) } ?? scalars.startIndex
      while end < scalars.endIndex {
        end = scalars.index(after: end)
        terms.insert(String(scalars[..<end]))
      }
    }
    return terms
  }

  /// A word that was asked for, without the marks that bind.
  static func plain(_ asked: String) -> String {
    String(String.UnicodeScalarView(asked.unicodeScalars.drop(while: isSign))).folded
  }

  /// Whether it stands before a word to say how the word is meant: those of tones, that of titles.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "+", "`", "'", "?", "~", ".": true
    default: false
    }
  }
}
