import Domain
import Foundation
import Markup

/// Finding rows by the words of their text, without diacritics, in the order of their lists.
///
/// Every row that is searched has an entry: its words, its marks and its keys (`SearchEntry`). A write puts the entry
/// in its place and is done with it. What was put lately is `fresh`: a search looks through it entry by entry. In the
/// background one node gathers it into blocks (`gather`): for each beginning of a word and each mark, which rows have
/// it, as sets of numbers; and the keys of all rows side by side. A search then takes one set for each word and filter,
/// intersects them, counts what is left, and reads keys until the page is certain: its cost follows from the number of
/// rows in the index, 65,536 to a block, hardly from how common its words are. It is read from one snapshot, and what
/// was read of the blocks serves the next searches until the next gathering (`SearchBlocks`).
public struct SearchIndex {
  let connection: any Connection

  /// Puts the entry of a row into the index, in place of what stood there.
  public func put(kind: String, id: String, _ entry: SearchEntry) throws {
    try put(kind, id, line: entry.line, keys: .blob(SearchKey.bytes(entry.keys)))
  }

  /// Takes a row out of the index.
  public func remove(kind: String, id: String) throws {
    try put(kind, id, line: "", keys: .null)
  }

  /// - Parameter keys: null for a row that is gone; the entry goes when it is gathered.
  private func put(_ kind: String, _ id: String, line: String, keys: SQL.Value) throws {
    try connection.run(
      """
      INSERT INTO search_entry (kind, id, line, keys, fresh) VALUES (\(kind), \(id), \(line), \(keys), 1)
      ON CONFLICT (kind, id) DO UPDATE SET
        gathered = CASE WHEN search_entry.fresh = 0 THEN search_entry.line ELSE search_entry.gathered END,
        line = excluded.line, keys = excluded.keys, fresh = 1
      """)
  }

  /// Everything that the query finds.
  public func find(_ query: SearchQuery) throws -> SearchMatches { try entries(of: query.kind).find(query) }

  /// The entries of a kind, to be searched more than once.
  func entries(of kind: String) throws -> SearchEntries { try SearchEntries(of: kind, in: self) }

  /// Blocks of the keys of an order, by their numbers.
  func keys(of order: Int, _ kind: String, blocks: [Int], turn: Int) throws -> [Int: [SearchKey]] {
    let term = KeyBlock.term(order)
    let known = connection.searchBlocks?.keys(of: term, kind, blocks: blocks, turn: turn) ?? [:]
    let missing = blocks.filter { known[$0] == nil }
    guard !missing.isEmpty else { return known }
    var read: [Int: [SearchKey]] = [:]
    try connection.each(
      "SELECT block, bits FROM search_block WHERE kind = \(kind) AND term = \(term) AND block IN (\(missing))"
    ) { read[try $0.int(0)] = SearchKey.keys(try $0.blob(1)) }
    connection.searchBlocks?.keep(read, of: term, kind, turn: turn)
    return known.merging(read) { $1 }
  }
}

extension Connection {
  /// The search in folded text.
  public var search: SearchIndex { SearchIndex(connection: self) }
}

/// What is looked for: rows of a kind that have, of each group of terms, at least one.
public struct SearchQuery: Hashable, Sendable {
  var kind: String
  /// Beginnings of words, each in a group of its own.
  var words: [[String]]
  var marks: [[String]]
  var groups: [[String]] { words + marks }

  /// Rows whose entries have titles (`SearchEntry.init(title:text:marks:keys:)`): marks that are typed bind, what is
  /// typed without marks finds every way to write it.
  ///
  /// - Parameter words: what was typed (`asked(of:)`).
  /// - Returns: nil when nothing is looked for.
  public init?(kind: String, binding words: [AskedWord], marks: [[SearchMark]]) {
    self.kind = kind
    self.words = words.map { [$0.binding] }
    self.marks = marks.map { $0.map(\.term) }
    if groups.isEmpty { return nil }
  }

  /// The words of what was typed, each once, those alone that count.
  public static func asked(of typed: String) -> [AskedWord] {
    var seen: Set<String> = []
    let all = SearchedWord.all(in: typed).filter { seen.insert($0.word.asked).inserted }
    let asked = all.prefix(SearchWords.mostAsked).map { AskedWord($0.word, typed: String(typed[$0.range])) }
    // The beginning of another word that is asked for says nothing more.
    return asked.filter { word in
      !asked.contains {
        $0.binding != word.binding && $0.binding.unicodeScalars.starts(with: word.binding.unicodeScalars)
      }
    }
  }

  /// What was typed, as far as it counts: so many letters at most, and words, cut behind a word.
  public static func counted(of typed: String, letters: Int) -> String {
    let text = typed.typed
    // One letter more shows whether the last word ends here.
    let start = String(text.prefix(letters + 1))
    let words = SearchedWord.all(in: start)
    guard start != text || start.count > letters || words.count > SearchWords.mostAsked else { return text }
    let last = words.prefix(SearchWords.mostAsked).last { start[..<$0.range.upperBound].count <= letters }
    return last.map { String(start[..<$0.range.upperBound]) } ?? String(start.prefix(letters))
  }

  /// Only rows that have the words in their titles.
  var inTitles: SearchQuery {
    var query = self
    query.words = words.map { group in
      // A mark that was added to a group says nothing of the title.
      group.filter { $0.first != "=" }.map { "\(SearchWords.titleSign)\($0)" }
    }
    return query
  }

  /// - Parameters:
  ///   - words: what was typed; each word must be there, as the beginning of a word.
  ///   - marks: of each list, a row has one at least.
  /// - Returns: nil when nothing is looked for.
  public init?(kind: String, words: String, marks: [[SearchMark]] = []) {
    var seen: Set<Substring> = []
    let typed = SearchWords.of(words.folded).filter { seen.insert($0).inserted }.prefix(SearchWords.mostAsked)
    // The beginning of another word that is asked for says nothing more.
    let asked = typed.filter { word in
      !typed.contains { $0 != word && $0.unicodeScalars.starts(with: word.unicodeScalars) }
    }
    self.kind = kind
    self.words = asked.map { [String($0)] }
    self.marks = marks.map { $0.map(\.term) }
    if groups.isEmpty { return nil }
  }

  /// Also finds the rows of a mark by the words of a name, as if their entries had them.
  ///
  /// - Parameter names: each with the words that the entries have anyway.
  func reading(_ names: [(name: String, known: String, mark: SearchMark)]) -> SearchQuery {
    func words(_ text: String) -> [Substring] { SearchWords.of(text.folded) }
    let added = names.map { name in
      let known = Set(words(name.known))
      return (name: name.name, words: words(name.name).filter { !known.contains($0) }, term: name.mark.term)
    }
    var query = self
    query.words = self.words.map { group in
      group
        + added.filter { name in
          group.contains { word in
            let plain = SearchWords.plain(word)
            return name.words.contains { $0.unicodeScalars.starts(with: plain.unicodeScalars) }
              && (plain == word || SearchedWord.all(in: name.name).contains { $0.word.begins(with: word) })
          }
        }.map(\.term)
    }
    return query
  }

  /// How many words of what was typed are looked for; nil when all are.
  public static func wordsLookedFor(of typed: String) -> Int? {
    Set(SearchWords.of(typed.folded)).count > SearchWords.mostAsked ? SearchWords.mostAsked : nil
  }

  /// Whether there is a word in what was typed.
  public static func hasWords(_ typed: String) -> Bool { !SearchWords.of(typed.folded).isEmpty }

  /// Whether it finds the entry of that line.
  func matches(line: String) -> Bool {
    groups.allSatisfy { group in
      group.contains { term in
        term.first == "=" ? line.has(" \(term) ") : line.has(" \(term)")
      }
    }
  }
}

extension String {
  /// Whether the bytes of the other text stand somewhere in this one; neither has a zero among them.
  fileprivate func has(_ other: String) -> Bool {
    withCString { all in other.withCString { strstr(all, $0) != nil } }
  }
}
