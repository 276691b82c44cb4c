import Domain
import Markup

/// Half a page of help: what a page is, what to do there, what happens next and by whom. Its words are Markdown.
struct HelpTopic: Sendable {
  /// What it is called in an address.
  let key: String
  let title: String
  /// The addresses of the pages that it is about: each with all beneath it, but for what a longer address names.
  let pages: [String]
  /// What the page is.
  let what: String
  /// What there is to do.
  let work: String
  /// What happens afterwards, and by whom.
  let next: String
  /// What a picture of the page shows, in words; empty where there is none.
  let picture: String

  init(
    _ key: String, _ title: String, pages: [String], what: String, work: String, next: String, picture: String = ""
  ) {
    (self.key, self.title, self.pages) = (key, title, pages)
    (self.what, self.work, self.next, self.picture) = (what, work, next, picture)
  }

  /// Every topic.
  static let all = Array(
    [common, outside, author, unit, movement, intake, council, deciding, administration].joined())

  init?(key: String) {
    guard let topic = HelpTopic.all.first(where: { $0.key == key }) else { return nil }
    self = topic
  }

  // MARK: By the address of a page

  /// The topic of a page, by its address or the pattern of it; nil where there is none.
  static func of(_ path: String) -> HelpTopic? {
    var (branch, found) = (tree, path == "/" ? tree.topic : nil)
    for part in path.split(separator: "/") {
      guard let next = branch.next[String(part)] ?? branch.next[Branch.anything] else { break }
      branch = next
      found = next.topic ?? found
    }
    return found.map { all[$0] }
  }

  /// What may come after a part of an address.
  private struct Branch: Sendable {
    static let anything = ":"
    var next: [String: Branch] = [:]
    /// Its place among all topics.
    var topic: Int?

    mutating func add(_ topic: Int, at parts: ArraySlice<Substring>) {
      guard let part = parts.first else { return self.topic = topic }
      let name = part.hasPrefix(Branch.anything) ? Branch.anything : String(part)
      next[name, default: Branch()].add(topic, at: parts.dropFirst())
    }
  }

  private static let tree = all.indices.reduce(into: Branch()) { tree, place in
    for page in all[place].pages { tree.add(place, at: page.split(separator: "/")[...]) }
  }

  // MARK: By words

  /// Words that a search looks for, and their characters.
  private static let (mostWords, mostCharacters) = (20, 300)

  private static let texts = all.map { topic in
    " "
      + [topic.title, topic.what, topic.work, topic.next].joined(separator: " ").folded
      .split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// The topics that have words beginning so, whatever case and marks; those with all of them in the title first.
  static func having(_ typed: String) -> [HelpTopic] {
    let words = typed.prefix(mostCharacters).description.folded.split { !$0.isLetter && !$0.isNumber }
      .prefix(mostWords).map { " \($0)" }
    guard !words.isEmpty else { return [] }
    let found = all.indices.filter { place in words.allSatisfy { texts[place].contains($0) } }.map { all[$0] }
    func isNamed(_ topic: HelpTopic) -> Bool {
      let title = " \(topic.title.folded)"
      return words.allSatisfy { title.contains($0) }
    }
    return found.filter(isNamed) + found.filter { !isNamed($0) }
  }
}
