import Foundation

extension String {
  /// A person's name as names are compared: without case, marks, punctuation, invisible characters and the titles that
  /// are written before a name (ông, bà, ThS, PGS). Two people whose names have one key may be the same person.
  public var nameKey: String {
    var words =
      PlainLetters.fold(self)?.split { !PlainLetters.isInWord($0) }.map { String(decoding: $0, as: UTF8.self) }
      ?? wordsOfAnyText
    while words.count > 2, let first = words.first, String.titles.contains(first) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// The folded words of a name in any script.
  private var wordsOfAnyText: [String] {
    let visible = precomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .format }
    return String(String.UnicodeScalarView(visible)).folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// What is written before a name, folded; `Đ/c` and `Th.S` come apart at their marks.
  private static let titles: Set<String> = [
    "ong", "ba", "dc", "d", "c", "ths", "th", "s", "ts", "pgs", "gs", "ks", "bs", "cn", "ds", "kts",
  ]
}
