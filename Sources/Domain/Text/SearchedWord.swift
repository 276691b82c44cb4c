import Foundation

/// A word as searches compare it: without marks, with the marks of its letters, with its tone.
///
/// What is typed binds, what is not typed does not: `sang` finds `sáng` and `sàng`, `đương` finds `đường`, `sáng` finds
/// `sáng` alone. The place of the tone does not matter: `hoà` is `hòa`.
public struct SearchedWord: Hashable, Sendable {
  /// Folded: `duong`.
  public let bare: String
  /// With the marks of its letters, without its tone: `đương`.
  public let letters: String
  /// The sign of its tone, then its letters: `` `đương``; nil for a word without a tone. The tone stands first, so that
  /// the beginning of a word is the beginning of this.
  public let toned: String?

  /// Letters of a word that count.
  public static let longest = 32

  /// The words of a text, in its order, each with where it stands.
  public static func all(in text: String) -> [(word: SearchedWord, range: Range<String.Index>)] {
    var words: [(word: SearchedWord, range: Range<String.Index>)] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var word = PlainWord()
    while index < scalars.endIndex {
      guard Letters.begin(scalars[index]) else {
        index = scalars.index(after: index)
        continue
      }
      let start = index
      word.clear()
      repeat {
        word.append(scalars[index])
        index = scalars.index(after: index)
      } while index < scalars.endIndex && Letters.goOn(scalars[index])
      if let found = word.isKnown ? SearchedWord(word) : SearchedWord(text[start..<index]) {
        words.append((found, start..<index))
      }
    }
    return words
  }

  /// A word of any script, composed or not.
  private init?(_ text: Substring) {
    let plain = String(text).folded.unicodeScalars.prefix(SearchedWord.longest)
    guard !plain.isEmpty else { return nil }
    bare = String(plain)
    var (tone, letters): (Unicode.Scalar?, String.UnicodeScalarView) = (nil, .init())
    for scalar in text.lowercased().composed.unicodeScalars.prefix(SearchedWord.longest) {
      let parts = Letters.parts(of: scalar)
      letters.append(parts.letter)
      if let sign = parts.tone, tone == nil { tone = sign }
    }
    self.letters = String(letters)
    toned = tone.map { "\($0)\(String(letters))" }
  }

  private init(_ word: PlainWord) {
    bare = String(decoding: word.bare, as: UTF8.self)
    letters = String(word.letters)
    let tone = word.tone
    toned = tone == 0 ? nil : "\(Unicode.Scalar(tone))\(letters)"
  }

  /// Every form by which the word is found.
  public var forms: [String] {
    var forms: [String] = []
    addForms(to: &forms)
    return forms
  }

  /// Adds every form by which the word is found.
  public func addForms(to forms: inout [String]) {
    forms.append(bare)
    if letters != bare { forms.append(letters) }
    if let toned { forms.append(toned) }
  }

  /// The form that binds when the word is typed: no more than was typed.
  public var asked: String { toned ?? letters }

  /// Whether a word that was typed, in the form in which it binds, is the beginning of this one.
  public func begins(with asked: String) -> Bool {
    forms.contains { $0.unicodeScalars.starts(with: asked.unicodeScalars) }
  }
}

/// A word that somebody looks for.
public struct AskedWord: Hashable, Sendable {
  /// As it was typed.
  public let typed: String
  /// The form that has to be the beginning of a word (`SearchedWord.asked`).
  public let binding: String
  /// Folded.
  public let bare: String

  public init(_ word: SearchedWord, typed: String) {
    (self.typed, binding, bare) = (typed, word.asked, word.bare)
  }

  /// A word without marks.
  public init(bare: String) { (typed, binding, self.bare) = (bare, bare, bare) }

  /// Whether it was typed with marks, which bind.
  public var isMarked: Bool { binding != bare }

  /// The word without the marks that bind.
  public var withoutMarks: AskedWord { AskedWord(bare: bare) }
}

/// A word of letters that the table knows, as far as it was read: nearly every word of Vietnamese.
private struct PlainWord {
  var bare: [UInt8] = []
  var letters = String.UnicodeScalarView()
  /// The sign of its tone, 0 for none.
  var tone: UInt8 = 0
  var isKnown = true

  /// The next word begins; memory stays for it.
  mutating func clear() {
    bare.removeAll(keepingCapacity: true)
    (letters, tone, isKnown) = (.init(), 0, true)
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    guard isKnown, bare.count < SearchedWord.longest else { return }
    guard let letter = Letters.known(scalar), letter.isInWord else {
      isKnown = false
      return
    }
    bare.append(letter.bare)
    letters.append(letter.letter)
    if tone == 0 { tone = letter.tone }
  }
}

/// The letters of Vietnamese, each without the tone that it carries.
private enum Letters {
  struct Known {
    /// Small, without its tone.
    var letter: Unicode.Scalar
    /// The sign of its tone, 0 for none.
    var tone: UInt8
    /// Folded, as ASCII.
    var bare: UInt8
    var isInWord: Bool
  }

  /// Combining marks of the tones, and the sign of each: none is a letter, a digit, or a sign of the search index.
  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{300}": "`", "\u{301}": "'", "\u{309}": "?", "\u{303}": "~", "\u{323}": ".",
  ]

  /// ASCII, and the Latin letters that fold to ASCII; nil for whatever needs the general way.
  private static let table: [Known?] = {
    var table = [Known?](repeating: nil, count: 0x1F00)
    for value in [0..<0x80, 0xC0..<0x250, 0x1E00..<0x1F00].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let (small, folded) = (String(scalar).lowercased().composed.unicodeScalars, String(scalar).folded.utf8)
      guard small.count == 1, let letter = small.first, folded.count == 1, let bare = folded.first else { continue }
      let parts = parts(of: letter)
      table[value] = Known(
        letter: parts.letter, tone: parts.tone.map { UInt8(ascii: $0) } ?? 0, bare: bare,
        isInWord: isLetterOrDigit(scalar))
    }
    return table
  }()

  static func known(_ scalar: Unicode.Scalar) -> Known? {
    scalar.value < 0x1F00 ? table[Int(scalar.value)] : nil
  }

  /// Whether a word begins with it.
  static func begin(_ scalar: Unicode.Scalar) -> Bool { known(scalar)?.isInWord ?? isLetterOrDigit(scalar) }

  /// Whether it goes on with a word: a letter, a digit, or a mark over the one before.
  static func goOn(_ scalar: Unicode.Scalar) -> Bool {
    known(scalar)?.isInWord
      ?? (isLetterOrDigit(scalar) || scalar.properties.canonicalCombiningClass != .notReordered)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// A small composed letter without its tone, and the sign of that.
  static func parts(of scalar: Unicode.Scalar) -> (letter: Unicode.Scalar, tone: Unicode.Scalar?) {
    guard scalar.value >= 0xC0 else { return (scalar, nil) }
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    guard let tone = parts.lazy.compactMap({ signs[$0] }).first else { return (scalar, nil) }
    let rest = String(String.UnicodeScalarView(parts.filter { signs[$0] == nil })).composed.unicodeScalars
    guard rest.count == 1, let letter = rest.first else { return (scalar, nil) }
    return (letter, tone)
  }
}
