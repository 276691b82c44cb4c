import Markup

/// A part of a Word file as a tree that is read once and never changed.
final class WordElement {
  enum Node {
    case element(WordElement)
    case text(String)
  }

  struct Attribute {
    let name: String
    /// The name without its prefix.
    let localName: String
    let value: String
    private let tag: XML

    init(_ name: String, _ tag: XML, _ value: String) {
      self.name = name
      self.tag = tag
      self.value = value
      localName = name.withoutPrefix
    }

    var xml: XML { #" \#(tag)="\#(value)""# }
  }

  /// The name as it is written, with its prefix: `w:p`.
  let name: String
  /// The name without its prefix.
  let localName: String
  private let tag: XML
  let attributes: [Attribute]
  /// Grows while the part is read.
  var children: [Node] = []

  init(_ name: String, _ tag: XML, _ attributes: [Attribute]) {
    self.name = name
    self.tag = tag
    self.attributes = attributes
    localName = name.withoutPrefix
  }

  var elements: [WordElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The text in it, however deep.
  var text: String {
    var text = ""
    appendText(to: &text)
    return text
  }

  private func appendText(to text: inout String) {
    for node in children {
      switch node {
      case .element(let element): element.appendText(to: &text)
      case .text(let piece): text += piece
      }
    }
  }

  /// Gives itself and every element in it, in the order of the file.
  func walk(_ visit: (WordElement) throws -> Void) rethrows {
    try visit(self)
    for case .element(let element) in children { try element.walk(visit) }
  }

  /// Whether an element of one of the names is in it.
  func contains(_ names: Set<String>) -> Bool {
    elements.contains { names.contains($0.name) || $0.contains(names) }
  }

  /// The value of an attribute by its name without a prefix.
  func attribute(_ localName: String) -> String? {
    attributes.first { $0.localName == localName }?.value
  }

  // MARK: Writing

  /// Writes it as it was read.
  func write(to bytes: inout [UInt8]) {
    writeOpening(to: &bytes)
    for node in children {
      switch node {
      case .element(let element): element.write(to: &bytes)
      case .text(let text): bytes += ("\(text)" as XML).utf8
      }
    }
    writeClosing(to: &bytes)
  }

  /// Writes where it begins; all of it when there is nothing in it.
  func writeOpening(to bytes: inout [UInt8]) {
    bytes += ("<\(tag)" as XML).utf8
    for attribute in attributes { bytes += attribute.xml.utf8 }
    bytes += (children.isEmpty ? "/>" : ">" as XML).utf8
  }

  func writeClosing(to bytes: inout [UInt8]) {
    if !children.isEmpty { bytes += ("</\(tag)>" as XML).utf8 }
  }

  /// Writes a line of text in its place, with its blanks.
  func write(line: Substring, to bytes: inout [UInt8]) {
    bytes += ("<\(tag)" as XML).utf8
    for attribute in attributes where attribute.name != "xml:space" { bytes += attribute.xml.utf8 }
    bytes += (line.isEmpty ? #" xml:space="preserve"/>"# : #" xml:space="preserve">\#(line)</\#(tag)>"# as XML).utf8
  }
}

extension String {
  /// The name of an element or attribute without its prefix.
  fileprivate var withoutPrefix: String {
    utf8.lastIndex(of: UInt8(ascii: ":")).map { String(self[utf8.index(after: $0)...]) } ?? self
  }
}
