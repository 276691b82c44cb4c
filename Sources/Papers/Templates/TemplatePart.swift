import Domain

/// A part of a template that holds text: its tree, and what is to be filled in where.
///
/// It is looked through once, when the template is read; filling then only writes.
struct TemplatePart {
  /// A paragraph with something to fill in.
  struct Paragraph {
    /// Each `w:t` that changes, as what is kept of it and the placeholders (by their place) that begin in it.
    var texts: [ObjectIdentifier: [Piece]] = [:]
    var placeholders: [Placeholder] = []
    var stray: String?
    /// Its beginning, by which people find it.
    var excerpt = ""
  }

  enum Piece {
    case kept(String)
    case value(Int)
  }

  /// What is in an element without its text boxes.
  struct Content {
    var placeholders: [Placeholder] = []
    /// Whether there is nothing but blanks beside the placeholders.
    var isBare = true
  }

  let name: String
  /// What people call it: `đầu trang`.
  let place: String
  let root: WordElement
  /// Paragraphs with something to fill in.
  private(set) var paragraphs: [ObjectIdentifier: Paragraph] = [:]
  /// What paragraphs and rows with something to fill in hold.
  private(set) var contents: [ObjectIdentifier: Content] = [:]
  /// The marks of lists by which a paragraph or a row opens or closes one for its neighbours.
  private(set) var marks: [ObjectIdentifier: [Placeholder]] = [:]
  /// Elements in which something is filled in, however deep.
  private var filled: Set<ObjectIdentifier> = []
  /// Placeholders and braces without counterpart.
  private(set) var count = 0
  private var lists = 0

  /// - Throws: a `Refusal` for more placeholders than any paper has.
  init(_ name: String, place: String, _ root: WordElement) throws {
    self.name = name
    self.place = place
    self.root = root
    _ = try scan(root)
  }

  /// Whether something in the element is filled in.
  func fills(_ element: WordElement) -> Bool { filled.contains(ObjectIdentifier(element)) }

  /// The beginning of what is written in the element.
  func excerpt(of element: WordElement) -> String {
    if let paragraph = paragraphs[ObjectIdentifier(element)] { return paragraph.excerpt }
    var (texts, boxes): ([WordElement], [WordElement]) = ([], [])
    TemplatePart.collect(element, &texts, &boxes)
    return TemplatePart.excerpt(texts.lazy.flatMap { $0.text.unicodeScalars })
  }

  private static func excerpt(_ text: some Sequence<Unicode.Scalar>) -> String {
    let beginning = Array(text.prefix(71))
    return String(beginning.prefix(70)) + (beginning.count > 70 ? "…" : "")
  }

  // MARK: Looking through

  /// Placeholders of one paragraph at most.
  static let paragraphLimit = 100
  /// Lists of one part at most.
  static let listLimit = 100

  private mutating func scan(_ element: WordElement) throws -> Content {
    if element.name == "w:p" { return try scanParagraph(element) }
    var content = Content()
    var isFilled = false
    var marks: [Placeholder] = []
    for child in element.elements {
      let inner = try scan(child)
      content.placeholders += inner.placeholders
      content.isBare = content.isBare && inner.isBare
      isFilled = isFilled || fills(child)
      if element.name == "w:tr" { marks += TemplatePart.outward(inner.placeholders) }
    }
    if isFilled { filled.insert(ObjectIdentifier(element)) }
    if element.name == "w:tr", !content.placeholders.isEmpty { note(element, content, marks) }
    return content
  }

  private mutating func note(_ element: WordElement, _ content: Content, _ marks: [Placeholder]) {
    contents[ObjectIdentifier(element)] = content
    if !marks.isEmpty { self.marks[ObjectIdentifier(element)] = marks }
  }

  /// The marks in a cell that open or close no list within it.
  private static func outward(_ placeholders: [Placeholder]) -> [Placeholder] {
    var left: [Placeholder] = []
    for placeholder in placeholders where placeholder.kind != .field {
      if placeholder.kind == .closesList, let last = left.last, last.kind == .opensList, last.name == placeholder.name {
        left.removeLast()
      } else {
        left.append(placeholder)
      }
    }
    return left
  }

  private mutating func scanParagraph(_ element: WordElement) throws -> Content {
    var (texts, boxes): ([WordElement], [WordElement]) = ([], [])
    TemplatePart.collect(element, &texts, &boxes)
    var isFilled = false
    for box in boxes {
      for child in box.elements {
        _ = try scan(child)
        if fills(child) { filled.insert(ObjectIdentifier(box)) }
      }
      isFilled = isFilled || fills(box)
    }
    var scalars: [Unicode.Scalar] = []
    let ends = texts.map { text in
      scalars += text.text.unicodeScalars
      return scalars.count
    }
    let found = Placeholder.all(in: scalars)
    let content = Content(placeholders: found.placeholders, isBare: found.isBare)
    if !found.placeholders.isEmpty || found.stray != nil {
      try count(found)
      isFilled = true
      paragraphs[ObjectIdentifier(element)] = Paragraph(
        texts: TemplatePart.pieces(of: texts, ends, scalars, found.placeholders), placeholders: found.placeholders,
        stray: found.stray, excerpt: TemplatePart.excerpt(scalars))
      note(element, content, found.placeholders.filter { $0.kind != .field })
    }
    if isFilled { noteFilled(element) }
    return content
  }

  /// Marks every element on the way to what is filled in within a paragraph.
  private mutating func noteFilled(_ paragraph: WordElement) {
    filled.insert(ObjectIdentifier(paragraph))
    let texts = paragraphs[ObjectIdentifier(paragraph)]?.texts ?? [:]
    _ = noteFilled(within: paragraph, texts)
  }

  private mutating func noteFilled(within element: WordElement, _ texts: [ObjectIdentifier: [Piece]]) -> Bool {
    var isFilled = fills(element) || texts[ObjectIdentifier(element)] != nil
    if element.name != "w:txbxContent" {
      for child in element.elements where noteFilled(within: child, texts) { isFilled = true }
    }
    if isFilled { filled.insert(ObjectIdentifier(element)) }
    return isFilled
  }

  private mutating func count(_ found: Placeholder.Findings) throws {
    count += found.placeholders.count + (found.stray == nil ? 0 : 1)
    guard found.placeholders.count <= TemplatePart.paragraphLimit, count <= WordTemplate.placeholderLimit else {
      throw Refusal.template(
        """
        Mẫu có quá nhiều trường: tối đa \(TemplatePart.paragraphLimit) trong một đoạn, \
        \(WordTemplate.placeholderLimit.grouped) trong cả mẫu.
        """,
        next: "Bỏ bớt trường rồi gửi lại.")
    }
    lists += found.placeholders.count { $0.kind == .opensList }
    guard lists <= TemplatePart.listLimit else {
      throw Refusal.template(
        "Mẫu mở hơn \(TemplatePart.listLimit) danh sách {{#…}} trong \(place).", next: "Bỏ bớt rồi gửi lại.")
    }
  }

  /// The `w:t` of a paragraph in their order, and its text boxes, which are looked through by themselves.
  private static func collect(_ element: WordElement, _ texts: inout [WordElement], _ boxes: inout [WordElement]) {
    for child in element.elements {
      switch child.name {
      case "w:t": texts.append(child)
      case "w:txbxContent": boxes.append(child)
      case "w:pPr", "w:rPr": continue
      // The same once more, for older programs.
      case "mc:Fallback":
        var ignored: [WordElement] = []
        collect(child, &ignored, &boxes)
      default: collect(child, &texts, &boxes)
      }
    }
  }

  /// Cuts the texts at the placeholders, each of which counts where it begins, over however many texts Word spread it.
  private static func pieces(
    of texts: [WordElement], _ ends: [Int], _ scalars: [Unicode.Scalar], _ placeholders: [Placeholder]
  ) -> [ObjectIdentifier: [Piece]] {
    var pieces: [ObjectIdentifier: [Piece]] = [:]
    var (next, position) = (0, 0)
    for (text, end) in zip(texts, ends) {
      var own: [Piece] = []
      var isChanged = false
      while next < placeholders.count, placeholders[next].range.lowerBound < end {
        let range = placeholders[next].range
        if position <= range.lowerBound {
          own += [.kept(String(scalars[position..<range.lowerBound])), .value(next)]
        }
        position = min(range.upperBound, end)
        isChanged = true
        guard range.upperBound <= end else { break }
        next += 1
      }
      own.append(.kept(String(scalars[position..<max(position, end)])))
      position = max(position, end)
      if isChanged { pieces[ObjectIdentifier(text)] = own }
    }
    return pieces
  }
}
