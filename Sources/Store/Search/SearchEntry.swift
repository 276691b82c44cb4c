import Domain

/// What a row is found by, and where it stands in the lists of its kind.
public struct SearchEntry: Hashable, Sendable {
  /// Whose words find the row.
  private var content: Content
  /// What lists are filtered by.
  public var marks: [SearchMark]
  /// The place in each order that lists of the kind have.
  public var keys: [SearchKey]

  private enum Content: Hashable {
    case folded(String)
    case titled(String, rest: String)
  }

  /// - Parameter text: folded; its words find the row.
  public init(text: String, marks: [SearchMark] = [], keys: [SearchKey]) {
    self.init(.folded(text), marks, keys)
  }

  /// - Parameters:
  ///   - title: its words find the row, and find it as one that has them in its title.
  ///   - text: its words find the row.
  public init(title: String, text: String, marks: [SearchMark], keys: [SearchKey]) {
    self.init(.titled(title, rest: text), marks, keys)
  }

  private init(_ content: Content, _ marks: [SearchMark], _ keys: [SearchKey]) {
    self.content = content
    self.marks = marks
    self.keys = keys
  }

  private var words: [String] {
    switch content {
    case .folded(let text): return SearchWords.of(text).map(String.init)
    case .titled(let title, let rest):
      let titled = SearchWords.forms(of: title)
      return titled + SearchWords.forms(of: rest) + titled.map { SearchWords.titleSign + $0 }
    }
  }

  /// The words and marks as the index keeps them: each once, in order, with a space before and after.
  var line: String {
    var line = " "
    for terms in [words, marks.map(\.term)] {
      // Most are told apart by their first bytes, which are compared as two numbers.
      let keyed = terms.map { (key: SearchKey.alphabetical($0), term: $0) }.sorted {
        $0.key == $1.key ? $0.term.utf8.lexicographicallyPrecedes($1.term.utf8) : $0.key < $1.key
      }
      var last: String?
      for (_, term) in keyed where term != last {
        line += term
        line += " "
        last = term
      }
    }
    return line
  }
}

/// An entry as the index keeps it.
struct StoredSearchEntry: Hashable, Sendable {
  var line: String
  var keys: [UInt8]

  init(line: String, keys: [UInt8]) {
    self.line = line
    self.keys = keys
  }

  init(_ entry: SearchEntry) { self.init(line: entry.line, keys: SearchKey.bytes(entry.keys)) }
}

/// Something by which lists are filtered, such as the plan of a dossier.
public struct SearchMark: Hashable, Sendable {
  /// The mark as a term of the index; words have no such sign.
  let term: String

  /// - Parameter value: a key or a short name; it has no space.
  public init(_ name: StaticString, _ value: some CustomStringConvertible) { term = "=\(name):\(value)" }

  /// A mark of a facet; its value has no space.
  public init(_ facet: Facet, _ value: String) { term = SearchMark.start(facet) + value }

  /// What the marks of a facet begin with.
  static func start(_ facet: Facet) -> String { "=\(facet.rawValue):" }

  /// Behind every mark of a facet.
  static func end(_ facet: Facet) -> String { "=\(facet.rawValue);" }

  /// A mark that a row has or has not.
  public init(_ name: StaticString) { term = "=\(name)" }
}

/// A place in a list: the lesser key stands first. Rows with equal keys are put in order by the list's own statement.
public struct SearchKey: Hashable, Comparable, Sendable {
  var high: UInt64
  var low: UInt64

  /// Behind every other.
  static let last = SearchKey(high: .max, low: .max)

  static let size = 16

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The lesser number first, then the earlier key.
  public static func ascending<Subject>(_ number: Int64, _ id: Identifier<Subject>) -> SearchKey {
    SearchKey(high: UInt64(bitPattern: number) ^ 1 << 63, low: id.leading)
  }

  /// The greater number first, then the earlier key.
  public static func descending<Subject>(_ number: Int64, thenAscending id: Identifier<Subject>) -> SearchKey {
    SearchKey(high: ~(UInt64(bitPattern: number) ^ 1 << 63), low: id.leading)
  }

  /// The greater number first, then the later key.
  public static func descending<Subject>(_ number: Int64, _ id: Identifier<Subject>) -> SearchKey {
    SearchKey(high: ~(UInt64(bitPattern: number) ^ 1 << 63), low: ~id.leading)
  }

  /// The greater number first, then the greater text; only its first eight bytes count.
  public static func descending(_ number: Int64, _ text: String) -> SearchKey {
    SearchKey(high: ~(UInt64(bitPattern: number) ^ 1 << 63), low: ~alphabetical(text).high)
  }

  /// As the bytes of the text are ordered; only the first sixteen count.
  public static func alphabetical(_ text: String) -> SearchKey {
    var key = SearchKey(high: 0, low: 0)
    for (place, byte) in text.utf8.prefix(size).enumerated() {
      let shifted = UInt64(byte) << UInt64(56 - 8 * (place & 7))
      if place < 8 { key.high |= shifted } else { key.low |= shifted }
    }
    return key
  }

  public static func < (a: SearchKey, b: SearchKey) -> Bool {
    a.high < b.high || a.high == b.high && a.low < b.low
  }

  // MARK: As bytes

  static func bytes(_ keys: [SearchKey]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(keys.count * size)
    for key in keys {
      withUnsafeBytes(of: key.high.bigEndian) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: key.low.bigEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  static func keys(_ bytes: [UInt8]) -> [SearchKey] {
    bytes.withUnsafeBytes { raw in (0..<raw.count / size).map { SearchKey(raw, at: $0) } }
  }

  /// The key of that number among such bytes.
  init(_ bytes: UnsafeRawBufferPointer, at index: Int) {
    high = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * SearchKey.size, as: UInt64.self))
    low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * SearchKey.size + 8, as: UInt64.self))
  }
}
