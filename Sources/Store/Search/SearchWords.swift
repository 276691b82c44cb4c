import Domain

/// The words of a text, as they are indexed and asked for.
enum SearchWords {
  /// Words of a query that count.
  static let mostAsked = 24
  /// What stands before a word of a title.
  static let titleSign: Character = "+"

  static func of(_ folded: String) -> [Substring] {
    folded.split { !isInWord($0) }.map { Substring($0.unicodeScalars.prefix(SearchedWord.longest)) }
  }

  /// Nearly all are ASCII, of which no table of all scripts need be asked.
  private static func isInWord(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return character.isLetter || character.isNumber }
    let scalar = Unicode.Scalar(ascii)
    return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// The words of a text in every form by which they are found: with their marks, and without.
  static func forms(of text: String) -> [String] { SearchedWord.all(in: text).flatMap(\.word.forms) }

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
