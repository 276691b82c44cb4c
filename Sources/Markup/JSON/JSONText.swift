/// A JSON text, taken apart once: which values there are and where each stands.
struct JSONText: Sendable {
  /// One value, or the name of an object's member, which is a string that stands before its value.
  struct Token {
    enum Kind: UInt8 {
      case null, `true`, `false`, number
      /// Without its quotation marks.
      case string
      /// A string in which something is written with a backslash.
      case escapedString
      case array, object
    }

    let kind: Kind
    private let range: (start: UInt32, end: UInt32)
    private var behind: UInt32

    init(_ kind: Kind, _ start: Int, _ end: Int, next: Int) {
      self.kind = kind
      range = (UInt32(start), UInt32(end))
      behind = UInt32(next)
    }

    /// The bytes of a number or a string.
    var start: Int { Int(range.start) }
    var end: Int { Int(range.end) }

    /// The token behind this value and all within it.
    var next: Int {
      get { Int(behind) }
      set { behind = UInt32(newValue) }
    }
  }

  let bytes: [UInt8]
  /// Every value in the order of the text: an array's elements behind it, an object's names and values in turn.
  let tokens: [Token]

  /// - Throws: a `DecodingError` when it is no JSON.
  init(_ text: String) throws {
    bytes = Array(text.utf8)
    // A token counts bytes and tokens in 32 bits.
    guard bytes.count < Int(UInt32.max) else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "more than 4 GiB"))
    }
    var scanner = Scanner(bytes)
    try scanner.scan()
    tokens = scanner.tokens
  }

  /// The text of a string.
  func string(_ token: Token) -> String {
    token.kind == .string
      ? String(decoding: bytes[token.start..<token.end], as: UTF8.self)
      : String(decoding: unescaped(token), as: UTF8.self)
  }

  /// Whether a string is that text.
  func equals(_ token: Token, _ text: borrowing String) -> Bool {
    guard token.kind == .string else { return unescaped(token).elementsEqual(text.utf8) }
    let length = token.end - token.start
    guard text.utf8.count == length else { return false }
    var index = token.start
    for byte in text.utf8 {
      if bytes[index] != byte { return false }
      index += 1
    }
    return true
  }

  /// A number that is written with digits alone; nil for another one, and for one beyond 64 bits.
  func integer(_ token: Token) -> (magnitude: UInt64, isNegative: Bool)? {
    let isNegative = bytes[token.start] == UInt8(ascii: "-")
    var magnitude: UInt64 = 0
    for index in (isNegative ? token.start + 1 : token.start)..<token.end {
      let digit = bytes[index] &- UInt8(ascii: "0")
      let (product, isLarge) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, isLarger) = product.addingReportingOverflow(UInt64(digit))
      guard digit < 10, !isLarge, !isLarger else { return nil }
      magnitude = sum
    }
    return (magnitude, isNegative)
  }

  /// A number as the nearest one of double precision.
  func number(_ token: Token) -> Double {
    Double(String(decoding: bytes[token.start..<token.end], as: UTF8.self)) ?? .infinity
  }

  /// The bytes for which a string stands; the scanner found each of its escapes in order.
  private func unescaped(_ token: Token) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(token.end - token.start)
    var index = token.start
    while index < token.end {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      let letter = bytes[index]
      index += 1
      switch letter {
      case UInt8(ascii: "b"): plain.append(0x08)
      case UInt8(ascii: "f"): plain.append(0x0C)
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "r"): plain.append(0x0D)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "u"):
        var unit = Self.unit(bytes, at: index)
        index += 4
        if unit & 0xFC00 == 0xD800 {
          let low = Self.unit(bytes, at: index + 2)
          index += 6
          unit = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
        }
        plain.append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
      default: plain.append(letter)
      }
    }
    return plain
  }

  /// The number that four hexadecimal digits write; more than 0xFFFF when they are none.
  fileprivate static func unit(_ bytes: [UInt8], at index: Int) -> UInt32 {
    guard index + 4 <= bytes.count else { return .max }
    var unit: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      default: return .max
      }
    }
    return unit
  }
}

// MARK: Where a value lies

extension JSONText {
  /// The names and numbers that lead to a value.
  func path(to place: Int) -> [any CodingKey] {
    var path: [any CodingKey] = []
    var outer = 0
    while outer < place {
      let isObject = tokens[outer].kind == .object
      var (index, inner) = (0, outer + 1)
      while tokens[isObject ? inner + 1 : inner].next <= place {
        inner = tokens[isObject ? inner + 1 : inner].next
        index += 1
      }
      path.append(isObject ? JSONStep(string(tokens[inner]), nil) : JSONStep("\(index)", index))
      outer = isObject ? inner + 1 : inner
    }
    return path
  }
}

/// A member's name or an element's number.
private struct JSONStep: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(_ name: String, _ number: Int?) { (stringValue, intValue) = (name, number) }
  init(stringValue: String) { self.init(stringValue, nil) }
  init(intValue: Int) { self.init("\(intValue)", intValue) }
}

/// Reads a text from its first byte to its last.
private struct Scanner {
  private let bytes: [UInt8]
  private(set) var tokens: [JSONText.Token] = []
  private var index = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 12 + 4)
  }

  /// The whole text: one value, and nothing after it.
  mutating func scan() throws {
    skipSpace()
    try value()
    skipSpace()
    guard index == bytes.count else { throw wrong }
  }

  private mutating func value() throws {
    guard index < bytes.count else { throw wrong }
    switch bytes[index] {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try array()
    case UInt8(ascii: "t"): try word("true", .true)
    case UInt8(ascii: "f"): try word("false", .false)
    case UInt8(ascii: "n"): try word("null", .null)
    default: try number()
    }
  }

  private mutating func object() throws {
    try members(of: .object, until: UInt8(ascii: "}")) { scanner in
      guard scanner.index < scanner.bytes.count, scanner.bytes[scanner.index] == UInt8(ascii: "\"") else {
        throw scanner.wrong
      }
      try scanner.string()
      scanner.skipSpace()
      guard scanner.take(UInt8(ascii: ":")) else { throw scanner.wrong }
      scanner.skipSpace()
      try scanner.value()
    }
  }

  private mutating func array() throws {
    try members(of: .array, until: UInt8(ascii: "]")) { try $0.value() }
  }

  private mutating func members(
    of kind: JSONText.Token.Kind, until end: UInt8, _ member: (inout Scanner) throws -> Void
  ) throws {
    depth += 1
    guard depth <= JSON.depthLimit else { throw wrong }
    let place = tokens.count
    tokens.append(JSONText.Token(kind, index, index, next: 0))
    index += 1
    skipSpace()
    if !take(end) {
      repeat {
        skipSpace()
        try member(&self)
        skipSpace()
      } while take(UInt8(ascii: ","))
      guard take(end) else { throw wrong }
    }
    tokens[place].next = tokens.count
    depth -= 1
  }

  private mutating func string() throws {
    index += 1
    let start = index
    var kind = JSONText.Token.Kind.string
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        append(kind, start, index)
        index += 1
        return
      }
      guard byte >= 0x20 else { throw wrong }
      index += 1
      if byte == UInt8(ascii: "\\") {
        kind = .escapedString
        try escape()
      }
    }
    throw wrong
  }

  /// What stands behind a backslash. Half a character of two units is no character.
  private mutating func escape() throws {
    guard index < bytes.count else { throw wrong }
    let letter = bytes[index]
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return
    case UInt8(ascii: "u"):
      let unit = JSONText.unit(bytes, at: index)
      guard unit <= 0xFFFF, unit & 0xFC00 != 0xDC00 else { throw wrong }
      index += 4
      guard unit & 0xFC00 == 0xD800 else { return }
      guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), JSONText.unit(bytes, at: index) & ~0x3FF == 0xDC00
      else { throw wrong }
      index += 4
    default: throw wrong
    }
  }

  private mutating func number() throws {
    let start = index
    _ = take(UInt8(ascii: "-"))
    let whole = index
    let digits = skipDigits()
    guard digits > 0, digits == 1 || bytes[whole] != UInt8(ascii: "0") else { throw wrong }
    if take(UInt8(ascii: ".")) {
      guard skipDigits() > 0 else { throw wrong }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard skipDigits() > 0 else { throw wrong }
    }
    append(.number, start, index)
  }

  private mutating func word(_ word: StaticString, _ kind: JSONText.Token.Kind) throws {
    let start = index
    for offset in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[offset]) else { throw wrong }
    }
    append(kind, start, index)
  }

  private mutating func append(_ kind: JSONText.Token.Kind, _ start: Int, _ end: Int) {
    tokens.append(JSONText.Token(kind, start, end, next: tokens.count + 1))
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    return index - start
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      index += 1
    }
  }

  private var wrong: DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "no JSON at byte \(index)"))
  }
}
