/// A `w:t` in its run.
final class WordText {
  private let element: WordElement
  private let run: WordElement
  var text: String {
    didSet { isChanged = true }
  }
  private var isChanged = false

  fileprivate init(_ element: WordElement, in run: WordElement) {
    self.element = element
    self.run = run
    text = element.text
  }

  /// Writes a changed text back; each further line of it stands after a `w:br`.
  func breakLines() {
    guard isChanged else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var nodes: [WordElement.Node] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { nodes.append(.element(WordElement("w:br"))) }
      let piece = index == 0 ? element : WordElement("w:t")
      piece.children = line.isEmpty ? [] : [.text(line)]
      piece.preserveBlanks()
      nodes.append(.element(piece))
    }
    let place = run.children.firstIndex { if case .element(let child) = $0 { child === element } else { false } }
    if let place { run.children.replaceSubrange(place...place, with: nodes) }
  }
}

extension WordElement {
  /// The texts of a paragraph in their order, without those of text boxes within it.
  var ownTexts: [WordText] {
    elements.flatMap { child -> [WordText] in
      switch child.name {
      case "w:t": [WordText(child, in: self)]
      case "w:txbxContent", "w:pPr", "w:rPr", "mc:Fallback": []
      default: child.ownTexts
      }
    }
  }

  /// What is written in a paragraph or a table row.
  var ownText: String { ownTexts.map(\.text).joined() }

  var placeholders: [Placeholder] { Placeholder.all(in: ownText) }

  func opens(_ list: String) -> Bool { placeholders.contains { $0.mark == "#" && $0.name == list } }
  func closes(_ list: String) -> Bool { placeholders.contains { $0.mark == "/" && $0.name == list } }

  /// Whether a paragraph or a row holds nothing but where a list begins or ends.
  func isOnlyMark(of list: String) -> Bool {
    let placeholders = placeholders
    return !placeholders.isEmpty && placeholders.allSatisfy { !$0.mark.isEmpty && $0.name == list }
      && ownText.replacing(Placeholder.pattern, with: "").allSatisfy(\.isWhitespace)
      && all("w:sectPr").isEmpty && all("w:drawing").isEmpty
  }
}
