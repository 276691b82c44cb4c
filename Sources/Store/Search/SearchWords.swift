import Domain

/// The words of a text, as they are indexed and asked for.
enum SearchWords {
  /// Words of a query that count.
  static let mostAsked = 24
  /// What stands before a word of a title.
  static let titleSign = "+"

  static func of(_ folded: String) -> [Substring] {
    let bytes = folded.utf8
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return bytes.split { !isInWord($0) }.map { Substring($0.prefix(SearchedWord.longest)) }
    }
    return folded.split { !isInWord($0) }.map { Substring($0.unicodeScalars.prefix(SearchedWord.longest)) }
  }

  /// Nearly all are ASCII, of which no table of all scripts need be asked.
  private static func isInWord(_ character: Character) -> Bool {
    character.asciiValue.map(isInWord) ?? (character.isLetter || character.isNumber)
  }

  private static func isInWord(_ ascii: UInt8) -> Bool {
    switch ascii {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }

  /// The words of a text in every form by which they are found: with their marks, and without.
  static func forms(of text: String) -> [String] {
    var forms: [String] = []
    for (word, _) in SearchedWord.all(in: text) { word.addForms(to: &forms) }
    return forms
  }

  /// The words and marks of a line of the index.
  static func words(of line: String) -> [String] {
    line.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }

  /// The terms by which the index finds a row of that line.
  static func terms(of line: String) -> Set<String> { Set(words(of: line).flatMap(terms(ofWord:))) }

  /// The terms that a word of a line gives: every beginning of it; of a mark, the mark.
  static func terms(ofWord word: String) -> [String] {
    if word.utf8.first == UInt8(ascii: "=") { return [word] }
    let scalars = word.unicodeScalars
    // Signs before the word are no beginning of it.
    var end = scalars.firstIndex { !isSign($0) } ?? scalars.startIndex
    var terms: [String] = []
    while end < scalars.endIndex {
      end = scalars.index(after: end)
      terms.append(String(scalars[..<end]))
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
