/// An element of a page, as a browser without scripts has it.
public struct Element: Sendable {
  public let name: String
  public let facts: [String: String]
  public internal(set) var content: [Content] = []

  public enum Content: Sendable {
    case element(Element)
    case text(String)
  }

  /// The elements right in it.
  public var children: [Element] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// Every element in it, in the order of the page.
  public var all: [Element] {
    var all: [Element] = []
    gather(into: &all)
    return all
  }

  private func gather(into all: inout [Element]) {
    for case .element(let element) in content {
      all.append(element)
      element.gather(into: &all)
    }
  }

  public func all(_ name: String) -> [Element] { all.filter { $0.name == name } }

  /// Whether one of its classes is that.
  public func isOf(_ kind: String) -> Bool { facts["class"]?.split(separator: " ").contains { $0 == kind } ?? false }

  /// What is read of it: one line, without doubled blanks, without what is hidden in closed boxes of rules.
  public var text: String {
    var words = ""
    read(into: &words)
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func read(into words: inout String) {
    guard !["script", "style", "option"].contains(name), !isOf("clause") else { return }
    for content in content {
      switch content {
      case .text(let text): words += text
      case .element(let element):
        let isBlock = !Element.inline.contains(element.name)
        if isBlock { words += " " }
        element.read(into: &words)
        if isBlock { words += " " }
      }
    }
  }

  /// What stands within a line.
  private static let inline: Set = [
    "a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup",
  ]
}

extension Element {
  /// The page as a tree. What is not closed ends with what it is in.
  ///
  /// - Parameter html: a page of the site, whose attributes are all in double quotes.
  public init(page html: String) {
    var reader = TreeReader(Array(html.utf8))
    self = reader.tree()
  }

  fileprivate init(_ name: String, _ facts: [String: String]) {
    self.name = name
    self.facts = facts
  }
}

/// Reads the tags of a page one after the other.
private struct TreeReader {
  private let bytes: [UInt8]
  private var place = 0
  /// The elements that are open, the outermost first.
  private var open = [Element("page", [:])]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static let void: Set = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]

  mutating func tree() -> Element {
    while place < bytes.count {
      takeText()
      takeTag()
    }
    while open.count > 1 { close() }
    return open[0]
  }

  private mutating func takeText() {
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
    guard start < place else { return }
    let text = String(decoding: bytes[start..<place], as: UTF8.self).unescaped
    open[open.count - 1].content.append(.text(text))
  }

  private mutating func takeTag() {
    guard place < bytes.count else { return }
    place += 1
    let name = word()
    if name.hasPrefix("/") {
      skip(to: UInt8(ascii: ">"))
      end(String(name.dropFirst()))
    } else if name.hasPrefix("!") {
      skip(to: UInt8(ascii: ">"))
    } else {
      open.append(Element(name, facts()))
      if TreeReader.void.contains(name) { close() }
      if name == "script" || name == "style" { skipTo(end: name) }
    }
  }

  /// Closes the innermost element of that name, and what is still open in it.
  private mutating func end(_ name: String) {
    guard let last = open.lastIndex(where: { $0.name == name }), last > 0 else { return }
    while open.count > last { close() }
  }

  private mutating func close() {
    let element = open.removeLast()
    open[open.count - 1].content.append(.element(element))
  }

  private mutating func facts() -> [String: String] {
    var facts: [String: String] = [:]
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      let fact = word()
      guard !fact.isEmpty else {
        place += 1
        continue
      }
      guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "="), bytes[place + 1] == UInt8(ascii: "\"") else {
        facts[fact] = ""
        continue
      }
      place += 2
      let start = place
      skip(to: UInt8(ascii: "\""))
      facts[fact] = String(decoding: bytes[start..<place - 1], as: UTF8.self).unescaped
    }
    place += 1
    return facts
  }

  /// What stands here up to a blank, `=` or `>`.
  private mutating func word() -> String {
    let start = place
    while place < bytes.count, bytes[place] > 32, bytes[place] != UInt8(ascii: "="), bytes[place] != UInt8(ascii: ">") {
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Goes behind the next such byte.
  private mutating func skip(to byte: UInt8) {
    while place < bytes.count, bytes[place] != byte { place += 1 }
    place = min(place + 1, bytes.count)
  }

  private mutating func skipTo(end name: String) {
    while place < bytes.count, !bytes[place...].starts(with: "</\(name)".utf8) { place += 1 }
  }
}

extension String {
  /// The text that a browser shows for it.
  var unescaped: String {
    var (shown, rest) = ("", self[...])
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
      let reference = Self.references.first { rest.utf8[start...].starts(with: $0.written.utf8) } ?? ("&", "&")
      shown += rest[..<start] + reference.shown
      rest = rest[rest.utf8.index(start, offsetBy: reference.written.utf8.count)...]
    }
    return shown + rest
  }

  /// How the characters are written that mean something in HTML.
  private static let references: [(written: String, shown: String)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ]
}
