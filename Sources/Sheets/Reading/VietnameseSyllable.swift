import Foundation

/// Whether a word can be Vietnamese, by how syllables are built: onset, vowels with at most one tone, coda.
enum VietnameseSyllable {
  private static let onsets: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu",
    "r", "s", "t", "th", "tr", "v", "x",
  ]
  private static let nuclei: Set<String> = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia",
    "iê", "iêu", "iu", "oa", "oă", "oai", "oao", "oay", "oe", "oeo", "oi", "oo", "ôi", "ơi", "ua", "uâ", "uây", "uê",
    "ui", "uô", "uôi", "uơ", "uy", "uya", "uyê", "uyu", "ưa", "ưi", "ươ", "ươi", "ươu", "ưu", "ya", "yê", "yêu",
  ]
  private static let codas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
  private static let vowels = Set("aăâeêioôơuưy")
  private static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

  static func isPossible(_ word: some StringProtocol) -> Bool {
    var (letters, tones) = (String.UnicodeScalarView(), 0)
    for scalar in word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if VietnameseSyllable.tones.contains(scalar) { tones += 1 } else { letters.append(scalar) }
    }
    let plain = String(letters).precomposedStringWithCanonicalMapping
    guard tones <= 1, plain.count <= 7 else { return false }
    return splits(plain).contains { onset, nucleus, coda in
      onsets.contains(onset) && nuclei.contains(nucleus) && codas.contains(coda)
    }
  }

  /// The ways to cut a word: `qu` and `gi` take a vowel into the onset.
  private static func splits(_ word: String) -> [(String, String, String)] {
    let lead = word.prefix { !vowels.contains($0) }
    return [lead.count, lead.count + 1].compactMap { count in
      let onset = String(word.prefix(count))
      guard count == lead.count || onset == "qu" || onset == "gi" else { return nil }
      let rest = word.dropFirst(count)
      let nucleus = rest.prefix { vowels.contains($0) }
      return (onset, String(nucleus), String(rest.dropFirst(nucleus.count)))
    }
  }
}

/// How much of a text reads as Vietnamese: its words that are not plain ASCII.
struct Reading: Hashable {
  var possible = 0
  var strange = 0

  init(_ text: String) { add(text) }

  init() {}

  mutating func add(_ text: String) {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return }
    for word in text.unicodeScalars.split(whereSeparator: { !Reading.isLetter($0) })
    where word.contains(where: { $0.value >= 0x80 }) {
      if VietnameseSyllable.isPossible(String(word)) { possible += 1 } else { strange += 1 }
    }
  }

  /// Whether it reads as Vietnamese nearly everywhere.
  var isConvincing: Bool { possible > 0 && possible >= 4 * strange }

  func isBetter(than other: Reading) -> Bool { possible - 2 * strange > other.possible - 2 * other.strange }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    // Quotes, dashes and the like that Windows codings have stand between words.
    scalar.value >= 0xA1 && !(0x2010...0x2044).contains(scalar.value)
      || (65...90).contains(scalar.value) || (97...122).contains(scalar.value)
  }
}
