/// A text as people write it, in a part of Markdown (CommonMark 0.31): headings, paragraphs, lists, quotes, pictures on
/// a line of their own, emphasis and links.
///
/// Nothing that is written becomes markup by itself: HTML is shown as it was typed. A link leads to `http:`, `https:`,
/// `mailto:` or a path of this site; anything else is shown as typed. Reading takes time in proportion to the text.
public struct Markdown: Hashable, Sendable {
  /// What the text consists of, one below the other.
  public enum Block: Hashable, Sendable {
    /// A heading below the title of the page: level 2, 3 or 4.
    case heading(level: Int, String)
    case paragraph([String])
    case list([String], isNumbered: Bool)
    case quote([String])
    /// A picture by its name, with what it shows.
    case picture(name: String, shows: String)
  }

  public let blocks: [Block]

  /// - Parameter text: with lines ended by `\n`.
  public init(_ text: String) {
    var reader = BlockReader()
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      reader.take(String(decoding: line, as: UTF8.self))
    }
    blocks = reader.finish()
  }

  /// The names of the pictures in it, in its order.
  public var pictures: [String] {
    blocks.compactMap { if case .picture(let name, _) = $0 { name } else { nil } }
  }

  /// The text as HTML.
  ///
  /// - Parameter picture: the markup of a picture by its name and what it shows; nil for one that is not there, which
  ///   is left out.
  public func html(picture: (_ name: String, _ shows: String) -> HTML? = { _, _ in nil }) -> HTML {
    let parts = blocks.map { block -> HTML in
      switch block {
      case .heading(level: 2, let text): "<h2>\(Markdown.line(text))</h2>"
      case .heading(level: 3, let text): "<h3>\(Markdown.line(text))</h3>"
      case .heading(_, let text): "<h4>\(Markdown.line(text))</h4>"
      case .paragraph(let lines): "<p>\(Markdown.broken(lines))</p>"
      case .quote(let lines): "<blockquote><p>\(Markdown.broken(lines))</p></blockquote>"
      case .list(let items, isNumbered: true): "<ol>\(Markdown.items(items))</ol>"
      case .list(let items, isNumbered: false): "<ul>\(Markdown.items(items))</ul>"
      case .picture(let name, let shows): picture(name, shows) ?? .empty
      }
    }
    return parts.joined(separator: "\n")
  }

  private static func line(_ text: String) -> HTML {
    var reader = LineReader(Array(text.utf8)[...])
    return reader.read()
  }

  private static func broken(_ lines: [String]) -> HTML { lines.map(line).joined(separator: "<br>") }
  private static func items(_ items: [String]) -> [HTML] { items.map { "<li>\(line($0))</li>" } }
}

/// Puts lines together to blocks.
private struct BlockReader {
  private enum Kind: Hashable {
    case paragraph, quote
    case list(isNumbered: Bool)
  }

  private var blocks: [Markdown.Block] = []
  /// What the lines that came last belong to; nil between two blocks.
  private var kind: Kind?
  private var lines: [String] = []

  /// The blocks of all lines.
  mutating func finish() -> [Markdown.Block] {
    end()
    return blocks
  }

  mutating func take(_ typed: String) {
    let isIndented = typed.hasPrefix("  ")
    let line = typed.withoutBlanks
    guard !line.isEmpty else { return end() }
    if let block = Self.single(line) {
      end()
      return blocks.append(block)
    }
    if let item = Self.item(line) { return add(item.text, to: .list(isNumbered: item.isNumbered)) }
    if line.hasPrefix(">") { return add(String(line.dropFirst()).withoutBlanks, to: .quote) }
    if case .list = kind, isIndented {
      lines[lines.count - 1] += " \(line)"
    } else {
      add(line, to: .paragraph)
    }
  }

  private mutating func add(_ line: String, to kind: Kind) {
    if self.kind != kind { end() }
    self.kind = kind
    lines.append(line)
  }

  private mutating func end() {
    switch kind {
    case nil: break
    case .paragraph: blocks.append(.paragraph(lines))
    case .quote: blocks.append(.quote(lines))
    case .list(let isNumbered): blocks.append(.list(lines, isNumbered: isNumbered))
    }
    (kind, lines) = (nil, [])
  }

  /// A heading or a picture: a block that is one line.
  private static func single(_ line: String) -> Markdown.Block? {
    let signs = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = String(line.dropFirst(signs))
    if (1...4).contains(signs), rest.hasPrefix(" ") {
      return .heading(level: max(signs, 2), rest.withoutBlanks)
    }
    // Most lines show no picture, and the pattern is read anew each time.
    guard line.hasPrefix("!["), let picture = line.wholeMatch(of: #/!\[([^\[\]]*)\]\(([a-z0-9-]{1,40})\)/#)
    else { return nil }
    return .picture(name: String(picture.2), shows: String(picture.1))
  }

  private static func item(_ line: String) -> (text: String, isNumbered: Bool)? {
    for sign in ["- ", "* ", "+ ", "– "] where line.hasPrefix(sign) {
      return (String(line.dropFirst(2)).withoutBlanks, false)
    }
    let digits = line.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    let rest = line.dropFirst(digits)
    guard (1...3).contains(digits), rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
    return (String(rest.dropFirst(2)).withoutBlanks, true)
  }
}

/// Reads emphasis and links of one line, byte by byte.
private struct LineReader {
  enum Mark: Hashable {
    case strong, emphasis, link
  }

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// What was read and is plain, until something else begins.
  private var plain: [UInt8] = []
  private var html = HTML.empty
  /// Which of them may begin here: none begins within itself.
  private let allowed: Set<Mark>
  /// Those whose end was looked for in vain: no later one has an end either.
  private var endless: Set<Mark> = []

  init(_ bytes: ArraySlice<UInt8>, _ allowed: Set<Mark> = [.strong, .emphasis, .link]) {
    self.bytes = bytes
    self.allowed = allowed
    index = bytes.startIndex
  }

  mutating func read() -> HTML {
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\\") where index + 1 < bytes.endIndex && Self.isSign(bytes[index + 1]):
        plain.append(bytes[index + 1])
        index += 2
      case UInt8(ascii: "*") where readEmphasis(): break
      case UInt8(ascii: "[") where readLink(): break
      case let byte:
        plain.append(byte)
        index += 1
      }
    }
    flush()
    return html
  }

  private mutating func flush() {
    html += "\(String(decoding: plain, as: UTF8.self))"
    plain = []
  }

  /// Whether the byte means something, so that it can be escaped.
  private static func isSign(_ byte: UInt8) -> Bool { Array("*[]()\\#!>-".utf8).contains(byte) }

  /// Reads `**strong**` or `*emphasis*` from here on, as far as it ends in the line.
  private mutating func readEmphasis() -> Bool {
    let isStrong = index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "*")
    let mark: Mark = isStrong ? .strong : .emphasis
    let start = index + (isStrong ? 2 : 1)
    guard allowed.contains(mark), !endless.contains(mark), start < bytes.endIndex,
      bytes[start] != UInt8(ascii: " "), bytes[start] != UInt8(ascii: "*")
    else { return false }
    guard let end = end(of: mark, from: start) else {
      endless.insert(mark)
      return false
    }
    flush()
    var inner = LineReader(bytes[start..<end], allowed.subtracting([mark]))
    let content = inner.read()
    html += isStrong ? "<strong>\(content)</strong>" : "<em>\(content)</em>"
    index = end + (isStrong ? 2 : 1)
    return true
  }

  /// Where the signs are that end it.
  private func end(of mark: Mark, from start: Int) -> Int? {
    let star = UInt8(ascii: "*")
    var place = start
    while place < bytes.endIndex {
      let isDouble = place + 1 < bytes.endIndex && bytes[place] == star && bytes[place + 1] == star
      if bytes[place] == UInt8(ascii: "\\") {
        place += 2
      } else if isDouble {
        if mark == .strong { return place }
        place += 2
      } else if bytes[place] == star, mark == .emphasis {
        return place
      } else {
        place += 1
      }
    }
    return nil
  }

  /// Reads `[words](address)` from here on, where the address is one that a link may lead to.
  private mutating func readLink() -> Bool {
    guard allowed.contains(.link) else { return false }
    let ends: Set<UInt8> = [UInt8(ascii: "["), UInt8(ascii: "]")]
    guard let close = bytes[(index + 1)...].firstIndex(where: ends.contains), bytes[close] == UInt8(ascii: "]"),
      close > index + 1, close + 1 < bytes.endIndex, bytes[close + 1] == UInt8(ascii: "(")
    else { return false }
    let start = close + 2
    let stops = Set(" ()[<>\"\t".utf8)
    guard let end = bytes[start...].firstIndex(where: stops.contains), bytes[end] == UInt8(ascii: ")"),
      let address = LinkAddress(bytes[start..<end])
    else { return false }
    flush()
    var inner = LineReader(bytes[(index + 1)..<close], allowed.subtracting([.link]))
    let words = inner.read()
    let rel: HTML = address.isOutside ? #" rel="noopener nofollow""# : .empty
    html += #"<a href="\#(address.text)"\#(rel)>\#(words)</a>"#
    index = end + 1
    return true
  }
}

/// An address that a link in a text may lead to.
private struct LinkAddress {
  let text: String
  /// Whether it leads to another site.
  let isOutside: Bool

  /// - Parameter bytes: what was typed; nil for what leads nowhere, or runs something.
  init?(_ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    // Browsers drop controls within an address, and read `\` as `/`.
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0 != "\\" && ![.control, .format].contains($0.properties.generalCategory)
    }
    guard isPlain, text.utf8.count <= 500 else { return nil }
    let lower = text.lowercased()
    isOutside = !text.hasPrefix("/")
    guard ["http://", "https://", "mailto:"].contains(where: { lower.hasPrefix($0) }) || text.hasPrefix("/"),
      !text.hasPrefix("//")
    else { return nil }
    self.text = text
  }
}

extension String {
  /// Without the blanks and tabs at both ends.
  fileprivate var withoutBlanks: String {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let rest = utf8.drop(while: isBlank)
    let end = rest.lastIndex { !isBlank($0) }.map { rest.index(after: $0) }
    return end.map { String(decoding: rest[rest.startIndex..<$0], as: UTF8.self) } ?? ""
  }
}
