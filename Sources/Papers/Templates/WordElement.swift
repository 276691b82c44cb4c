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

  init(_ name: String, _ tag: XML, _ attributes: [(name: XML, value: String)], _ children: [Node]) {
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
