import Domain
import Markup

/// Writes a part of a Word file with what a paper says in the place of the placeholders.
///
/// The tree stays as it was read: text and rows are written once, and what is written is bounded.
struct TemplateFiller {
  /// Within a list, what can be named beside the fields of the paper.
  private struct Row {
    var list: String
    /// The places of the columns, by their names alone and after the list's name.
    var columns: [String: Int]
    var texts: [String]
  }

  private(set) var mistakes: [TemplateMistake] = []
  private var bytes: [UInt8] = []
  private let part: TemplatePart
  private let lists: [String: PaperFields.List]
  private let texts: [String: String]
  /// While a template is checked each list counts as having one row, so that everything in it is looked at.
  private let isChecking: Bool

  private init(_ part: TemplatePart, _ fields: PaperFields, isChecking: Bool) {
    self.part = part
    lists = Dictionary(fields.lists.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    texts = Dictionary(fields.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    self.isChecking = isChecking
  }

  /// The part as it is written into the file.
  ///
  /// - Throws: a `Refusal` when it would be larger than any paper.
  static func fill(_ part: TemplatePart, with fields: PaperFields) throws -> [UInt8] {
    var filler = TemplateFiller(part, fields, isChecking: false)
    filler.bytes = WordParts.declaration.utf8
    try filler.write(part.root, in: nil)
    return filler.bytes
  }

  /// What in the part fits no field.
  ///
  /// - Throws: a `Refusal` when the part alone would be larger than any paper.
  static func mistakes(in part: TemplatePart, with fields: PaperFields) throws -> [TemplateMistake] {
    var filler = TemplateFiller(part, fields, isChecking: true)
    try filler.write(part.root, in: nil)
    return filler.mistakes
  }

  /// What was written into an element.
  private struct Written {
    var last: String?
    var hasRow = false

    mutating func note(_ element: WordElement) {
      last = element.name
      hasRow = hasRow || element.name == "w:tr"
    }
  }

  /// - Returns: whether anything was written: a table of which no row is left is none.
  @discardableResult
  private mutating func write(_ element: WordElement, in row: Row?) throws -> Bool {
    guard part.fills(element) else {
      element.write(to: &bytes)
      return true
    }
    if element.name == "w:p" {
      try writeParagraph(element, in: row)
      return true
    }
    let start = bytes.count
    element.writeOpening(to: &bytes)
    let written = try row == nil ? writeContent(of: element) : writeEach(in: element, row)
    if element.name == "w:tbl", !written.hasRow {
      bytes.removeLast(bytes.count - start)
      return false
    }
    // A cell without a paragraph is none (ISO/IEC 29500-1, 17.4.65).
    if element.name == "w:tc", written.last != "w:p" { bytes += ("<w:p/>" as XML).utf8 }
    element.writeClosing(to: &bytes)
    return true
  }

  /// Within what is repeated: the marks in it have done their work.
  private mutating func writeEach(in parent: WordElement, _ row: Row?) throws -> Written {
    var written = Written()
    for node in parent.children {
      switch node {
      case .text(let text): bytes += ("\(text)" as XML).utf8
      case .element(let element): if try write(element, in: row) { written.note(element) }
      }
    }
    return written
  }

  // MARK: What is repeated

  private mutating func writeContent(of parent: WordElement) throws -> Written {
    let groups = groups(of: parent.children)
    var written = Written()
    var index = 0
    while index < parent.children.count {
      defer { index += 1 }
      guard case .element(let element) = parent.children[index] else {
        if case .text(let text) = parent.children[index] { bytes += ("\(text)" as XML).utf8 }
        continue
      }
      guard let group = groups[index] else {
        if try write(element, in: nil) { written.note(element) }
        continue
      }
      guard let end = group.end else {
        blame(
          "{{#\(group.list)}}", in: element,
          "chưa được đóng bằng {{/\(group.list)}} ở sau đó, trong cùng bảng hoặc cùng ô.")
        element.write(to: &bytes)
        written.note(element)
        continue
      }
      let elements = parent.children[index...end].compactMap { node in
        if case .element(let element) = node { element } else { nil as WordElement? }
      }
      try repeatRows(elements, over: group.list, &written)
      index = end
    }
    return written
  }

  /// The elements over which a list runs, from the one that opens it to the one that closes it.
  private struct Group {
    var list: String
    /// nil for a list that is never closed.
    var end: Int?
  }

  /// The lists by the places where they begin, found in one pass: what is open is on a stack.
  private func groups(of children: [WordElement.Node]) -> [Int: Group] {
    var groups: [Int: Group] = [:]
    var open: [(list: String, start: Int)] = []
    var openCounts: [String: Int] = [:]
    for (index, node) in children.enumerated() {
      guard case .element(let element) = node else { continue }
      let marks = part.marks[ObjectIdentifier(element)] ?? []
      for mark in marks where mark.kind == .opensList {
        if groups[index] == nil { groups[index] = Group(list: mark.name) }
      }
      for mark in marks {
        if mark.kind == .opensList {
          open.append((mark.name, index))
          openCounts[mark.name, default: 0] += 1
        } else if openCounts[mark.name, default: 0] > 0 {
          while let last = open.popLast() {
            openCounts[last.list, default: 0] -= 1
            guard last.list == mark.name else { continue }
            if let group = groups[last.start], group.list == mark.name, group.end == nil {
              groups[last.start]?.end = index
            }
            break
          }
        }
      }
      // A row of dotted names stands for itself.
      if element.name == "w:tr", groups[index] == nil, let list = listNamed(in: element) {
        groups[index] = Group(list: list, end: index)
      }
    }
    return groups
  }

  /// The list of which a row names something: `{{tác giả.họ và tên}}`.
  private func listNamed(in row: WordElement) -> String? {
    for placeholder in part.contents[ObjectIdentifier(row)]?.placeholders ?? [] where placeholder.kind == .field {
      guard let point = placeholder.name.firstIndex(of: ".") else { continue }
      let list = String(placeholder.name[..<point])
      if lists[list] != nil { return list }
    }
    return nil
  }

  private mutating func repeatRows(_ group: [WordElement], over name: String, _ written: inout Written) throws {
    guard let list = lists[name] else {
      blame("{{#\(name)}}", in: group[0], "không phải tên một danh sách.\(suggestion(for: name, among: lists.keys))")
      return
    }
    let elements = group.filter { !isOnlyMark($0, of: name) }
    var columns: [String: Int] = [:]
    for (index, column) in list.columns.enumerated() {
      columns[column] = index
      columns["\(name).\(column)"] = index
    }
    for texts in isChecking ? [list.columns.map { _ in "" }] : list.rows {
      let row = Row(list: name, columns: columns, texts: texts)
      for element in elements where try write(element, in: row) { written.note(element) }
      try requireBounded()
    }
  }

  /// Whether a paragraph or a row holds nothing but where the list begins or ends.
  private func isOnlyMark(_ element: WordElement, of list: String) -> Bool {
    guard let content = part.contents[ObjectIdentifier(element)], content.isBare else { return false }
    return content.placeholders.allSatisfy { $0.kind != .field && $0.name == list }
      && !element.contains(["w:sectPr", "w:drawing"])
  }

  // MARK: Paragraphs

  private mutating func writeParagraph(_ paragraph: WordElement, in row: Row?) throws {
    var texts: [ObjectIdentifier: String] = [:]
    if let own = part.paragraphs[ObjectIdentifier(paragraph)] {
      if let stray = own.stray { blame(stray, in: paragraph, "thiếu dấu {{ hoặc }}.") }
      let values = own.placeholders.map { value(of: $0, paragraph, row) }
      texts = own.texts.mapValues { pieces in
        pieces.reduce(into: "") { text, piece in
          switch piece {
          case .kept(let kept): text += kept
          case .value(let index): text += values[index]
          }
        }
      }
    }
    try writeRun(paragraph, texts, in: row)
    try requireBounded()
  }

  /// Writes what is within a paragraph; a text box in it may hold lists of its own.
  private mutating func writeRun(_ element: WordElement, _ texts: [ObjectIdentifier: String], in row: Row?) throws {
    if let text = texts[ObjectIdentifier(element)] {
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { bytes += ("<w:br/>" as XML).utf8 }
        element.write(line: line, to: &bytes)
      }
      return
    }
    guard part.fills(element) else { return element.write(to: &bytes) }
    element.writeOpening(to: &bytes)
    if element.name == "w:txbxContent" {
      _ = try row == nil ? writeContent(of: element) : writeEach(in: element, row)
    } else {
      for node in element.children {
        switch node {
        case .text(let text): bytes += ("\(text)" as XML).utf8
        case .element(let child): try writeRun(child, texts, in: row)
        }
      }
    }
    element.writeClosing(to: &bytes)
  }

  private mutating func value(of placeholder: Placeholder, _ paragraph: WordElement, _ row: Row?) -> String {
    let name = placeholder.name
    guard placeholder.kind == .field else {
      if row?.list != name {
        blame(placeholder.text, in: paragraph, "đóng một danh sách chưa được mở bằng {{#\(name)}}.")
      }
      return ""
    }
    let text = row.flatMap { row in row.columns[name].map { row.texts[$0] } } ?? texts[name]
    if let text {
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
        .joined(separator: "\n")
    }
    if let list = lists.values.first(where: { $0.name == name || $0.columns.contains(name) }) {
      blame(
        placeholder.text, in: paragraph,
        "thuộc danh sách «\(list.name)»: đặt trong một hàng bảng giữa {{#\(list.name)}} và {{/\(list.name)}}.")
    } else {
      let known = Array(texts.keys) + (row.map { Array($0.columns.keys) } ?? [])
      blame(placeholder.text, in: paragraph, "không có trong các trường.\(suggestion(for: name, among: known))")
    }
    return ""
  }

  // MARK: Bounds and mistakes

  private func requireBounded() throws {
    guard bytes.count <= WordTemplate.filledLimit else {
      throw Refusal(
        "Văn bản theo mẫu này lớn hơn \(WordTemplate.filledLimit >> 20) MB.", kind: .input,
        next: "Rút gọn phần lặp lại trong mẫu, hoặc trở lại mẫu của chương trình.", field: "file")
    }
  }

  /// Only the first mistakes get a suggestion: it is looked for among all names.
  private func suggestion(for name: String, among known: some Collection<String>) -> String {
    guard mistakes.count < WordTemplate.shownMistakes else { return "" }
    let known = known.sorted()
    let same = known.first { $0.folded == name.folded }
    return (same ?? nearest(to: name, among: known)).map { " Có phải «\($0)»?" } ?? ""
  }

  private mutating func blame(_ placeholder: String, in element: WordElement, _ sentence: String) {
    guard isChecking else { return }
    let shown = placeholder.count > 80 ? placeholder.prefix(80) + "…" : placeholder
    mistakes.append(
      TemplateMistake(
        placeholder: shown, place: "\(part.place), «\(part.excerpt(of: element))»", sentence: sentence))
  }
}
