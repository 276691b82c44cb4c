import Foundation

extension String {
  /// A person's name as names are compared: without case, marks, punctuation, invisible characters and the titles that
  /// are written before a name (ông, bà, ThS, PGS). Two people whose names have one key may be the same person.
  public var nameKey: String {
    let visible = precomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .format }
    let text = String(String.UnicodeScalarView(visible)).folded
    var words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    while words.count > 2, let first = words.first, String.titles.contains(first) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// What is written before a name, folded; `Đ/c` and `Th.S` come apart at their marks.
  private static let titles: Set<String> = [
    "ong", "ba", "dc", "d", "c", "ths", "th", "s", "ts", "pgs", "gs", "ks", "bs", "cn", "ds", "kts",
  ]
}
