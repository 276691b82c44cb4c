import Domain

/// Something in a template that cannot be filled: which placeholder, where, and what to do.
public struct TemplateMistake: Hashable, Sendable {
  /// `{{tên sáng kien}}`, as it was typed.
  public var placeholder: String
  /// `thân văn bản, «Tên: {{tên sáng kien}}»`.
  public var place: String
  public var sentence: String
}

/// Puts what a paper says in the place of the placeholders of a part of a Word file.
struct TemplateFiller {
  /// What can be named at a place: everything of the paper, and within a list what one row says.
  private struct Scope {
    var texts: [String: String]
    /// The list whose row is being written.
    var list: String?
  }

  private(set) var mistakes: [TemplateMistake] = []
  private let lists: [String: PaperFields.List]
  private let outermost: Scope
  private let place: String
  /// While a template is checked each list counts as having one row, so that everything in it is looked at.
  private var isChecking = false

  init(_ fields: PaperFields, place: String) {
    lists = Dictionary(fields.lists.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    outermost = Scope(texts: Dictionary(fields.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }))
    self.place = place
  }

  /// Fills everything in the element.
  mutating func fill(_ root: WordElement) { fill(root, outermost) }

  /// Finds what cannot be filled; the element stays as it is.
  mutating func check(_ root: WordElement) {
    isChecking = true
    fill(root.copy, outermost)
  }

  // MARK: What is repeated

  private mutating func fill(_ parent: WordElement, _ scope: Scope) {
    var (filled, rest): ([WordElement.Node], ArraySlice<WordElement.Node>) = ([], parent.children[...])
    while let node = rest.popFirst() {
      guard case .element(let element) = node else {
        filled.append(node)
        continue
      }
      guard let list = listRepeated(by: element) else {
        fillOnce(element, scope)
        // A table of which no row is left is none.
        if element.name != "w:tbl" || element.elements.contains(where: { $0.name == "w:tr" }) { filled.append(node) }
        continue
      }
      // From the one that opens the list to the one that closes it; a row of dotted names stands for itself.
      var group = [element]
      if element.opens(list) {
        while !group[group.count - 1].closes(list), let next = rest.popFirst() {
          if case .element(let element) = next { group.append(element) }
        }
        guard group[group.count - 1].closes(list) else {
          blame("{{#\(list)}}", in: element, "chưa được đóng bằng {{/\(list)}} ở sau đó, trong cùng bảng hoặc cùng ô.")
          filled.append(node)
          rest = group.dropFirst().map { .element($0) } + rest
          continue
        }
      }
      filled += repeated(group, over: list, scope).map { .element($0) }
    }
    parent.children = filled
    // A cell without a paragraph is none (ISO/IEC 29500-1, 17.4.65).
    if parent.name == "w:tc", parent.elements.last?.name != "w:p" {
      parent.children.append(.element(WordElement("w:p")))
    }
  }

  private mutating func fillOnce(_ element: WordElement, _ scope: Scope) {
    if element.name == "w:p" {
      fillParagraph(element, scope)
    } else {
      fill(element, scope)
    }
  }

  /// The list over whose rows a paragraph or a table row is repeated. A paragraph is when it opens the list with
  /// `{{#…}}`; a row is when one of its cells opens the list and does not close it, or when it holds a placeholder that
  /// begins with the list's name: `{{tác giả.họ và tên}}`.
  private func listRepeated(by element: WordElement) -> String? {
    switch element.name {
    case "w:p": return element.placeholders.first { $0.mark == "#" }?.name
    case "w:tr":
      for cell in element.elements {
        let placeholders = cell.placeholders
        let opened = placeholders.first { $0.mark == "#" }?.name
        if let opened, !cell.closes(opened) { return opened }
      }
      return element.placeholders.lazy.compactMap { $0.name.split(separator: ".").first.map(String.init) }
        .first { list in lists[list] != nil && element.placeholders.contains { $0.name.hasPrefix(list + ".") } }
    default: return nil
    }
  }

  private mutating func repeated(_ group: [WordElement], over name: String, _ scope: Scope) -> [WordElement] {
    guard let list = lists[name] else {
      blame(
        "{{#\(name)}}", in: group[0], "không phải tên một danh sách.\(suggestion(for: name, among: Array(lists.keys)))")
      return group
    }
    let template = group.filter { !$0.isOnlyMark(of: name) }
    let rows = isChecking ? [list.columns.map { _ in "" }] : list.rows
    return rows.flatMap { row in
      var inner = scope
      inner.list = name
      for (column, text) in zip(list.columns, row) {
        inner.texts[column] = text
        inner.texts["\(name).\(column)"] = text
      }
      return template.map { element in
        let copy = element.copy
        fillRepeated(copy, inner)
        return copy
      }
    }
  }

  /// Fills every paragraph of what is repeated: the marks in it have done their work.
  private mutating func fillRepeated(_ element: WordElement, _ scope: Scope) {
    if element.name == "w:p" { return fillParagraph(element, scope) }
    for child in element.elements { fillRepeated(child, scope) }
  }

  // MARK: Paragraphs

  private mutating func fillParagraph(_ paragraph: WordElement, _ scope: Scope) {
    let runs = paragraph.ownTexts
    let whole = runs.map(\.text).joined()
    let found = Placeholder.all(in: whole)
    let opened = whole.replacing(Placeholder.pattern, with: "")
    if opened.contains("{{") || opened.contains("}}") {
      blame(String(opened.trimmingPrefix { $0 != "{" && $0 != "}" }.prefix(40)), in: paragraph, "thiếu dấu {{ hoặc }}.")
    }
    let values = found.map { value(of: $0, paragraph, scope) }
    for (placeholder, value) in zip(found, values).reversed() { replace(placeholder.range, in: runs, with: value) }
    for run in runs { run.breakLines() }
    for nested in paragraph.all("w:txbxContent") { fill(nested, scope) }
  }

  /// Puts the text where the placeholder begins and takes the rest of it away, over however many runs Word spread it.
  private func replace(_ range: Range<Int>, in runs: [WordText], with text: String) {
    var offset = 0
    var isWritten = false
    for run in runs {
      let scalars = Array(run.text.unicodeScalars)
      let (start, end) = (max(range.lowerBound - offset, 0), min(range.upperBound - offset, scalars.count))
      offset += scalars.count
      guard start < end else { continue }
      run.text = String(scalars[..<start]) + (isWritten ? "" : text) + String(scalars[end...])
      isWritten = true
    }
  }

  private mutating func value(of placeholder: Placeholder, _ paragraph: WordElement, _ scope: Scope) -> String {
    let name = placeholder.name
    guard placeholder.mark.isEmpty else {
      if scope.list != name {
        blame(placeholder.text, in: paragraph, "đóng một danh sách chưa được mở bằng {{#\(name)}}.")
      }
      return ""
    }
    if let text = scope.texts[name] {
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
        .joined(separator: "\n")
    }
    let isOfList = lists.values.first { $0.name == name || $0.columns.contains(name) }
    if let list = isOfList {
      blame(
        placeholder.text, in: paragraph,
        "thuộc danh sách «\(list.name)»: đặt trong một hàng bảng giữa {{#\(list.name)}} và {{/\(list.name)}}.")
    } else {
      blame(
        placeholder.text, in: paragraph,
        "không có trong các trường.\(suggestion(for: name, among: Array(scope.texts.keys)))")
    }
    return ""
  }

  private func suggestion(for name: String, among known: [String]) -> String {
    let same = known.first { $0.folded == name.folded }
    return (same ?? nearest(to: name, among: known.sorted())).map { " Có phải «\($0)»?" } ?? ""
  }

  private mutating func blame(_ placeholder: String, in element: WordElement, _ sentence: String) {
    let text = element.ownText
    let excerpt = text.count > 70 ? String(text.prefix(70)) + "…" : text
    mistakes.append(TemplateMistake(placeholder: placeholder, place: "\(place), «\(excerpt)»", sentence: sentence))
  }
}

/// `{{tên sáng kiến}}`, `{{#tác giả}}` or `{{/tác giả}}` in a text.
struct Placeholder {
  /// `#`, `/`, or nothing.
  var mark: String
  var name: String
  var text: String
  /// Counted in scalars, which do not flow together where two runs meet.
  var range: Range<Int>

  static var pattern: Regex<(Substring, Substring, Substring)> { /\{\{\s*([#\/]?)\s*([^{}]*[^{}\s])\s*\}\}/ }

  static func all(in text: String) -> [Placeholder] {
    text.matches(of: pattern).map { match in
      let scalars = text.unicodeScalars
      let start = scalars.distance(from: scalars.startIndex, to: match.range.lowerBound)
      let count = scalars.distance(from: match.range.lowerBound, to: match.range.upperBound)
      return Placeholder(
        mark: String(match.output.1), name: String(match.output.2).asFieldName, text: String(match.output.0),
        range: start..<start + count)
    }
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self = String(String.UnicodeScalarView(scalars))
  }
}
