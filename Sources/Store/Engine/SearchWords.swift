/// The words of a folded text, as every engine indexes and asks for them.
enum SearchWords {
  /// Words of a query that count.
  static let mostAsked = 12
  /// Letters of a word that count; engines refuse words of thousands.
  private static let longest = 100

  static func of(_ folded: String) -> [Substring] {
    folded.split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(longest) }
  }
}
