import Domain
import Markup

/// What is near to a search that found nothing.
public struct PublicSuggestion: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The same words without the marks that bind.
    case withoutMarks
    /// The same words with another one in place of one that is nowhere.
    case near(String, to: String)
    /// The same without what is chosen.
    case everywhere
    /// The same without a word that is nowhere.
    case without(String)
  }

  public var kind: Kind
  /// What is to be typed.
  public var typed: String
  public var chosen: [Facet: [String]]
  public var count: Int
}

extension PublicInitiatives {
  /// Suggestions at most, and words that are looked into.
  private static let (most, mostWords) = (4, 4)

  /// Searches near to one that finds nothing, each of which finds something.
  public static func suggestions(
    for search: PublicSearch, on connection: any Connection
  ) throws -> [PublicSuggestion] {
    var found: [PublicSuggestion] = []
    func offer(_ kind: PublicSuggestion.Kind, _ words: [AskedWord], _ chosen: [Facet: [String]]) throws {
      let other = PublicSearch(words: words, chosen: chosen, order: .latest)
      guard found.count < most, !other.isWhole else { return }
      let count = try self.count(other, on: connection)
      guard count > 0 else { return }
      found.append(
        PublicSuggestion(
          kind: kind, typed: words.map(\.typed).joined(separator: " "), chosen: chosen, count: count))
    }
    let bare = search.words.map(\.withoutMarks)
    if bare != search.words { try offer(.withoutMarks, bare, search.chosen) }
    if !search.chosen.isEmpty { try offer(.everywhere, search.words, [:]) }
    let known = try connection.search.present(bare.map(\.bare), kind: kind)
    for (index, word) in bare.enumerated().filter({ known[$0.element.bare] == nil }).prefix(mostWords) {
      if let near = try near(word.bare, on: connection) {
        var words = bare
        words[index] = AskedWord(bare: near)
        try offer(.near(near, to: search.words[index].typed), words, search.chosen)
      }
      if bare.count > 1 {
        var words = search.words
        words.remove(at: index)
        try offer(.without(search.words[index].typed), words, search.chosen)
      }
    }
    return found
  }

  private static func count(_ search: PublicSearch, on connection: any Connection) throws -> Int {
    try matches(search, on: connection)?.count ?? 0
  }

  /// The commonest word of the register that one slip of the fingers makes into this one.
  private static func near(_ word: String, on connection: any Connection) throws -> String? {
    let letters = Array(word.unicodeScalars)
    guard (2...16).contains(letters.count) else { return nil }
    let found = try connection.search.present(slips(of: letters), kind: kind)
    return found.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Every word that is one letter less, more or other, or two neighbours in the other order (Damerau 1964).
  private static func slips(of letters: [Unicode.Scalar]) -> [String] {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz0123456789".unicodeScalars)
    var all: Set<[Unicode.Scalar]> = []
    for index in 0...letters.count {
      for letter in alphabet {
        all.insert(Array(letters[..<index]) + [letter] + letters[index...])
        if index < letters.count { all.insert(Array(letters[..<index]) + [letter] + letters[(index + 1)...]) }
      }
      if index < letters.count { all.insert(Array(letters[..<index]) + letters[(index + 1)...]) }
      if index + 1 < letters.count {
        var swapped = letters
        swapped.swapAt(index, index + 1)
        all.insert(swapped)
      }
    }
    all.remove(letters)
    return all.map { String(String.UnicodeScalarView($0)) }.sorted()
  }
}
