import Markup

extension WordElement {
  /// Why bytes are no XML as Office writes it.
  enum Failure: Error {
    case declaresEntities, damaged, tooLarge
  }

  /// Reads a part of a Word file with every prefix and every blank as it stands, in time that grows with its size. A
  /// document type is refused: with one come entities, which can burst and reach outside.
  ///
  /// - Parameter limit: how many elements there may be.
  /// - Throws: a `Failure`.
  static func read(_ bytes: [UInt8], limit: Int = .max) throws(Failure) -> WordElement {
    // Office writes UTF-8; another coding could hide what is looked for.
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else { throw .damaged }
    var reader = ElementReader(bytes, limit: limit)
    return try reader.read()
  }
}

/// Reads elements one within another (XML 1.0, without a document type).
private struct ElementReader {
  private let bytes: [UInt8]
  private var position: Int
  private var open: [WordElement] = []
  private var root: WordElement?

  /// Elements within elements: Word's own files have some thirty.
  private static let depth = 100

  /// Elements that may still come.
  private var left: Int

  init(_ bytes: [UInt8], limit: Int) {
    self.bytes = bytes
    left = limit
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func read() throws(WordElement.Failure) -> WordElement {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        try readText()
        continue
      }
      if isAt("<?") {
        try skip(past: "?>")
      } else if isAt("<!--") {
        try skip(past: "-->")
      } else if isAt("<![CDATA[") {
        let start = position + 9
        try skip(past: "]]>")
        try add(String(decoding: bytes[start..<position - 3], as: UTF8.self))
      } else if isAt("<!") {
        throw .declaresEntities
      } else if isAt("</") {
        try readClose()
      } else {
        try readOpen()
      }
    }
    guard open.isEmpty, let root else { throw .damaged }
    return root
  }

  // MARK: Parts

  private mutating func readText() throws(WordElement.Failure) {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    try add(try ElementReader.unescaped(bytes[start..<position]))
  }

  private func add(_ text: String) throws(WordElement.Failure) {
    guard let last = open.last else {
      guard text.allSatisfy(\.isWhitespace) else { throw .damaged }
      return
    }
    if !text.isEmpty { last.children.append(.text(text)) }
  }

  private mutating func readOpen() throws(WordElement.Failure) {
    position += 1
    let (name, tag) = try readName()
    var attributes: [WordElement.Attribute] = []
    while true {
      skipBlanks()
      guard position < bytes.count else { throw .damaged }
      if isAt("/>") || isAt(">") { break }
      let attribute = try readName()
      skipBlanks()
      guard isAt("=") else { throw .damaged }
      position += 1
      skipBlanks()
      attributes.append(WordElement.Attribute(attribute.text, attribute.tag, try readValue()))
    }
    let isEmpty = isAt("/>")
    position += isEmpty ? 2 : 1
    let element = WordElement(name, tag, attributes)
    if let last = open.last {
      last.children.append(.element(element))
    } else {
      guard root == nil else { throw .damaged }
      root = element
    }
    left -= 1
    guard open.count < ElementReader.depth else { throw .damaged }
    guard left >= 0 else { throw .tooLarge }
    if !isEmpty { open.append(element) }
  }

  private mutating func readClose() throws(WordElement.Failure) {
    position += 2
    let name = try readName().text
    skipBlanks()
    guard isAt(">"), let last = open.popLast(), last.name == name else { throw .damaged }
    position += 1
  }

  private mutating func readName() throws(WordElement.Failure) -> (text: String, tag: XML) {
    let start = position
    let ends: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")]
    while position < bytes.count, !ends.contains(bytes[position]) { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let tag = XML(name: name) else { throw .damaged }
    return (name, tag)
  }

  private mutating func readValue() throws(WordElement.Failure) -> String {
    guard isAt("\"") || isAt("'") else { throw .damaged }
    let (quote, start) = (bytes[position], position + 1)
    guard let end = bytes[start...].firstIndex(of: quote), !bytes[start..<end].contains(UInt8(ascii: "<")) else {
      throw .damaged
    }
    position = end + 1
    return try ElementReader.unescaped(bytes[start..<end])
  }

  // MARK: Bytes

  private func isAt(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  private mutating func skipBlanks() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }

  private mutating func skip(past text: StaticString) throws(WordElement.Failure) {
    while position < bytes.count {
      if isAt(text) {
        position += text.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw .damaged
  }

  /// The text with its references resolved: the five of XML and those by number.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) throws(WordElement.Failure) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ";")) else { throw .damaged }
      text += String(decoding: rest[..<start], as: UTF8.self)
      text += try character(named: String(decoding: rest[(start + 1)..<end], as: UTF8.self))
      rest = rest[(end + 1)...]
    }
    return text + String(decoding: rest, as: UTF8.self)
  }

  private static func character(named name: String) throws(WordElement.Failure) -> String {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let number =
        name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
      guard let scalar = number.flatMap(Unicode.Scalar.init) else { throw .damaged }
      return String(Character(scalar))
    }
  }
}
