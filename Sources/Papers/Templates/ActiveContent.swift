import Domain

/// What in a part of a Word file fetches or runs something when the file is opened. Elements and attributes are known
/// by their local names, so that no prefix hides them.
enum ActiveContent {
  /// - Returns: how many elements were looked at.
  /// - Throws: a `Refusal` for the first thing found.
  static func check(_ root: WordElement) throws -> Int {
    var fields = WordFields()
    var count = 0
    try root.walk { element in
      count += 1
      try checkNamespaces(element)
      if let what = names[element.localName] {
        throw Refusal.template("Tệp mẫu có \(what).", next: "Xóa phần đó trong Word rồi gửi lại.")
      }
      try checkSource(element)
      try fields.read(element)
    }
    try fields.finish()
    return count
  }

  /// Whether an address is one for a reader to click.
  static func isLink(_ address: String) -> Bool {
    let address = address.lowercased()
    return ["http://", "https://", "mailto:", "#"].contains { address.hasPrefix($0) }
  }

  private static let names = [
    "altChunk": "tài liệu khác chèn vào (altChunk)", "subDoc": "tài liệu con",
    "attachedTemplate": "mẫu gắn ngoài (attachedTemplate)", "mailMerge": "nguồn trộn thư",
    "dataSource": "nguồn trộn thư", "saveThroughXslt": "bước chuyển đổi khi lưu", "object": "đối tượng nhúng",
    "OLEObject": "đối tượng nhúng", "control": "nút điều khiển", "movie": "video", "webVideoPr": "video",
    "videoFile": "video", "audioFile": "âm thanh", "wavAudioFile": "âm thanh", "quickTimeFile": "video",
    "externalData": "dữ liệu lấy từ tệp khác", "contentPart": "nội dung nhúng", "entryMacro": "macro",
    "exitMacro": "macro", "macroName": "macro",
  ]

  private static let wordNamespaces = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]

  /// Word's own names begin with `w:` in every file that Word and LibreOffice write; with another prefix, placeholders
  /// would not be found.
  private static func checkNamespaces(_ element: WordElement) throws {
    for attribute in element.attributes {
      guard attribute.name == "xmlns" || attribute.name.hasPrefix("xmlns:") else { continue }
      guard (attribute.name == "xmlns:w") == wordNamespaces.contains(attribute.value) else {
        throw Refusal.template("Tệp này không do Word hoặc LibreOffice lưu nên chưa đọc được.")
      }
    }
  }

  /// Pictures of older kinds (VML) can name an address in place of a part.
  private static func checkSource(_ element: WordElement) throws {
    let isPicture = ["imagedata", "fill", "stroke"].contains(element.localName)
    let source = element.attribute("src") ?? (isPicture ? element.attribute("href") : nil) ?? ""
    guard source.isEmpty else {
      throw Refusal.template(
        "Tệp mẫu lấy ảnh từ nơi khác (\(source.prefix(80))).", next: "Chèn hẳn ảnh vào mẫu rồi gửi lại.")
    }
  }
}

/// The fields of a part: their codes are joined from where a field begins to where it ends, over however many runs and
/// paragraphs, and only fields are taken whose names are known to fetch nothing.
private struct WordFields {
  /// A field that has begun.
  private struct Open {
    var code = ""
    /// Whether its code has ended and its result is written.
    var hasResult = false
    /// Whether another field helps to write its code.
    var isComposed = false
  }

  private var open: [Open] = []
  /// Codes outside of any field.
  private var stray = ""

  private static let known: Set<String> = [
    "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "STYLEREF",
    "REF", "PAGEREF", "NOTEREF", "SEQ", "TOC", "TC", "XE", "INDEX", "LISTNUM", "AUTONUM", "AUTONUMLGL", "HYPERLINK",
    "SYMBOL", "IF", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "TITLE", "SUBJECT", "AUTHOR", "FILENAME", "USERNAME",
    "NUMWORDS", "NUMCHARS", "DOCPROPERTY", "MERGEFIELD", "EQ", "ADVANCE", "KEYWORDS", "COMMENTS", "LASTSAVEDBY",
    "FILESIZE", "REVNUM", "EDITTIME",
  ]

  mutating func read(_ element: WordElement) throws {
    switch element.localName {
    case "fldChar": try mark(element.attribute("fldCharType") ?? "")
    case "instrText", "delInstrText": add(element.text)
    // Text in the place of a code is taken for one.
    case "t", "delText": if let field = open.last, !field.hasResult { add(element.text) }
    case "fldSimple": try WordFields.check(Open(code: element.attribute("instr") ?? ""))
    default: break
    }
  }

  private mutating func mark(_ kind: String) throws {
    switch kind {
    case "begin":
      if let outer = open.last, !outer.hasResult {
        // The name is written before anything is put in.
        try WordFields.check(outer)
        open[open.count - 1].isComposed = true
        open[open.count - 1].code += " "
      }
      open.append(Open())
    case "separate":
      if !open.isEmpty { open[open.count - 1].hasResult = true }
    case "end":
      if let field = open.popLast() { try WordFields.check(field) }
    default: throw Refusal.template("Tệp mẫu có trường bị hỏng.")
    }
  }

  private mutating func add(_ code: String) {
    if open.isEmpty { stray += code } else { open[open.count - 1].code += code }
  }

  mutating func finish() throws {
    for field in open { try WordFields.check(field) }
    if stray.contains(where: { !$0.isWhitespace }) { try WordFields.check(Open(code: stray)) }
  }

  private static func check(_ field: Open) throws {
    let code = field.code.drop { $0.isWhitespace }
    let name = String(code.prefix { $0.isLetter || $0.isNumber }).uppercased()
    let isKnown = known.contains(name) || code.first == "="
    guard isKnown, name != "HYPERLINK" || !field.isComposed && leadsToLink(code.dropFirst(name.count)) else {
      let shown = name.isEmpty ? "lạ" : "\(name.prefix(20))"
      throw Refusal.template(
        "Tệp mẫu có trường \(shown), có thể lấy nội dung từ nơi khác.",
        next: "Trong Word, chọn trường đó, bấm Ctrl+Shift+F9 để đổi thành chữ, rồi gửi lại.")
    }
  }

  /// Whether the first address of a HYPERLINK is one to click; one to a bookmark (`\l`) has none.
  private static func leadsToLink(_ rest: Substring) -> Bool {
    var isOfSwitch = false
    for word in words(of: rest) {
      if word.hasPrefix("\\") && word.count == 2 {
        isOfSwitch = ["\\l", "\\o", "\\t"].contains(word.lowercased())
      } else if isOfSwitch {
        isOfSwitch = false
      } else if !ActiveContent.isLink(word) {
        return false
      }
    }
    return true
  }

  /// The words of a code: apart by blanks, unless they stand in quotes.
  private static func words(of code: Substring) -> [String] {
    var words: [String] = []
    var rest = code.drop { $0.isWhitespace }
    while let first = rest.first {
      if first == "\"" {
        words.append(String(rest.dropFirst().prefix { $0 != "\"" }))
        rest = rest.dropFirst().drop { $0 != "\"" }.dropFirst()
      } else {
        words.append(String(rest.prefix { !$0.isWhitespace }))
        rest = rest.drop { !$0.isWhitespace }
      }
      rest = rest.drop { $0.isWhitespace }
    }
    return words
  }
}
