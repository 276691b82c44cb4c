import Foundation

extension String {
  /// The text in Unicode normalisation form C, the form in which everything is stored.
  public var composed: String {
    unicodeScalars.allSatisfy(\.isComposedWhateverFollows) ? self : precomposedStringWithCanonicalMapping
  }

  /// The text as it is searched: lower case, without Vietnamese marks, `đ` as `d`.
  public var folded: String {
    PlainLetters.fold(self).map { String(decoding: $0, as: UTF8.self) } ?? foldedAsAnyText
  }

  /// `folded` of a text in any script.
  fileprivate var foldedAsAnyText: String {
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
    let isPlain = unicodeScalars.allSatisfy { $0.isComposedWhateverFollows && $0 != "\r" }
    if isPlain, unicodeScalars.first?.isBlank != true, unicodeScalars.last?.isBlank != true { return self }
    return typedAsAnyText
  }

  /// The same, whatever the text is.
  var typedAsAnyText: String {
    let lines = utf8.contains(0x0D) ? replacing("\r\n", with: "\n").replacing("\r", with: "\n") : self
    return lines.composed.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension Unicode.Scalar {
  /// Whether form C has it as it is, whatever is beside it: Latin letters, those of Vietnamese among them, and common
  /// punctuation (`NFC_Quick_Check` of the Unicode character database).
  fileprivate var isComposedWhateverFollows: Bool {
    switch value {
    case ..<0x300, 0x1E00...0x1EFF, 0x2010...0x2027: true
    default: false
    }
  }

  /// Whether it may be blank, among those that are composed.
  fileprivate var isBlank: Bool { value <= 0x20 || (0x7F...0xA0).contains(value) }
}

/// Folds text that is written in letters which fold to ASCII, one by one: Vietnamese is. Names and words are compared
/// so often that each page would feel the general way.
enum PlainLetters {
  private static let dropped: UInt8 = 0
  private static let unknown: UInt8 = 0xFF

  /// What each scalar folds to, from U+0000 on: an ASCII character, `dropped` for a mark, `unknown` for whatever needs
  /// the general way.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: unknown, count: 0x1F00)
    for value in 1..<UInt8(0x80) { table[Int(value)] = (0x41...0x5A).contains(value) ? value + 0x20 : value }
    for value in [0xC0..<0x250, 0x300..<0x370, 0x1E00..<0x1F00].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let folded = String(scalar).foldedAsAnyText.utf8
      switch (folded.count, folded.first) {
      case (0, _): table[value] = dropped
      case (1, let letter?) where (0x61...0x7A).contains(letter): table[value] = letter
      default: break
      }
    }
    return table
  }()

  /// Whether a folded character is a letter or a digit.
  static func isInWord(_ character: UInt8) -> Bool {
    (0x61...0x7A).contains(character) || (0x30...0x39).contains(character)
  }

  /// The text folded, as ASCII; nil when it has a character that needs the general way.
  static func fold(_ text: String) -> [UInt8]? {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let letter = scalar.value < 0x1F00 ? table[Int(scalar.value)] : unknown
      guard letter != unknown else { return nil }
      if letter != dropped { plain.append(letter) }
    }
    return plain
  }
}
