import Foundation
import FoundationXML
import Markup

/// A part of a Word file as a tree that can be changed and written again.
final class WordElement {
  enum Node {
    case element(WordElement)
    case text(String)
  }

  let name: String
  /// The name as it is written.
  private let tag: XML
  private(set) var attributes: [(name: XML, value: String)]
  var children: [Node]

  private init(_ name: String, _ tag: XML, _ attributes: [(name: XML, value: String)], _ children: [Node]) {
    self.name = name
    self.tag = tag
    self.attributes = attributes
    self.children = children
  }

  /// A new element without attributes.
  init(_ tag: StaticString) {
    name = tag.description
    self.tag = XML(stringLiteral: tag)
    attributes = []
    children = []
  }

  var elements: [WordElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The text in it, however deep.
  var text: String {
    children.map { node in
      switch node {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }

  var copy: WordElement {
    WordElement(
      name, tag, attributes,
      children.map { node in
        if case .element(let element) = node { .element(element.copy) } else { node }
      })
  }

  /// Every element of that name in it, from the outside in.
  func all(_ name: String) -> [WordElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  func attribute(_ name: String) -> String? { attributes.first { $0.name.rendered == name }?.value }

  /// Blanks at the ends of its text are kept.
  func preserveBlanks() {
    attributes.removeAll { $0.name.rendered == "xml:space" }
    attributes.append(("xml:space", "preserve"))
  }

  var xml: XML {
    let attributes = attributes.map { " \($0.name)=\"\($0.value)\"" as XML }
    if children.isEmpty { return "<\(tag)\(attributes)/>" }
    let content = children.map { node in
      switch node {
      case .element(let element): element.xml
      case .text(let text): "\(text)" as XML
      }
    }
    return "<\(tag)\(attributes)>\(content)</\(tag)>"
  }
}

extension WordElement {
  /// Why bytes are no XML as Office writes it.
  enum Failure: Error {
    case declaresEntities, damaged
  }

  /// Elements within elements: Word's own files have some thirty.
  private static let depth = 200

  /// Reads a part. A document type is refused before anything is read: with one come entities, which can burst and reach
  /// outside.
  ///
  /// - Throws: a `Failure`.
  static func read(_ bytes: [UInt8]) throws -> WordElement {
    // Office writes UTF-8; another coding could hide what is looked for.
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw Failure.damaged }
    if text.contains("<!DOCTYPE") || text.contains("<!ENTITY") { throw Failure.declaresEntities }
    if let coding = text.prefix(200).firstMatch(of: /encoding=["']([A-Za-z0-9_\-]+)["']/)?.output.1 {
      guard coding.lowercased() == "utf-8" else { throw Failure.damaged }
    }
    let (parser, reader) = (XMLParser(data: Data(bytes)), Reader())
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else { throw Failure.damaged }
    return root
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var root: WordElement?
    private var open: [WordElement] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let named = attributes.sorted { $0.key < $1.key }.map { (XML(name: $0.key), $0.value) }
      guard open.count < WordElement.depth, let tag = XML(name: name), named.allSatisfy({ $0.0 != nil }) else {
        return parser.abortParsing()
      }
      let element = WordElement(name, tag, named.compactMap { name, value in name.map { ($0, value) } }, [])
      if let last = open.last { last.children.append(.element(element)) } else { root = element }
      open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      guard let last = open.last else { return }
      if case .text(let before)? = last.children.last {
        last.children[last.children.count - 1] = .text(before + text)
      } else {
        last.children.append(.text(text))
      }
    }
  }
}
