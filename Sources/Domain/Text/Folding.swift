import Foundation

extension String {
  /// The text in Unicode normalisation form C, the form in which everything is stored.
  public var composed: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }

  /// The text as it is searched: lower case, without Vietnamese marks, `đ` as `d`.
  public var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var plain = String.UnicodeScalarView()
    for scalar in lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "đ": plain.append("d")
      case _ where scalar.properties.canonicalCombiningClass != .notReordered: continue
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// A Vietnamese name as it is sorted: given name first, then the rest, as offices order lists of people.
  public var nameSortKey: String {
    let words = split(separator: " ")
    guard let given = words.last else { return "" }
    return ([given] + words.dropLast()).joined(separator: " ").folded
  }

  /// The first letters of the first and the last word, for a round badge: `Nguyễn Văn Thử` gives `NT`.
  public var initials: String {
    let words = split(separator: " ")
    guard let first = words.first?.first else { return "" }
    guard words.count > 1, let last = words.last?.first else { return String(first).uppercased() }
    return "\(first)\(last)".uppercased()
  }

  /// The text as a typed form value: composed, line ends as `\n`, without surrounding blanks.
  public var typed: String {
    // Most fields need nothing of that.
    let isPlain = utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D }
    if isPlain, utf8.first.map({ $0 > 0x20 }) ?? true, utf8.last.map({ $0 > 0x20 }) ?? true { return self }
    let lines = contains("\r") ? replacing("\r\n", with: "\n").replacing("\r", with: "\n") : self
    return lines.composed.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
