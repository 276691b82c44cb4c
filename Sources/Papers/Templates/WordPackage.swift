import Archives
import Domain
import Markup

/// The known parts of a Word file, read and looked at, as a Word file of our own (ISO/IEC 29500-2).
///
/// Parts are found as Word finds them: from the one main part by relationships. Whatever else is in the file is left
/// out, and so are its own lists of parts: they are written anew.
struct WordPackage {
  /// The kinds of parts that are taken, by the last word of the type of their relationship.
  enum Kind: String {
    case document = "officeDocument"
    case header, footer, footnotes, endnotes, styles, settings, numbering, theme, image
  }

  enum Content {
    case tree(WordElement)
    case bytes([UInt8])
  }

  struct Part {
    var kind: Kind
    var name: String
    var content: Content
    /// The media type under which it is listed.
    var type: String
    var relations: [WordRelation] = []
  }

  private(set) var parts: [Part] = []
  static let main = "word/document.xml"

  /// - Throws: a `Refusal` for what is no Word file or would do more than hold text and pictures.
  init(_ file: [UInt8]) throws {
    let entries = try WordPackage.entries(of: file)
    try WordPackage.checkTypes(entries)
    var waiting: [(kind: Kind, name: String)] = [(.document, WordPackage.main)]
    var seen: Set<String> = [WordPackage.main]
    var left = WordPackage.elementLimit
    while let (kind, name) = waiting.popLast() {
      guard let bytes = entries[name] else { throw Refusal.template("Tệp Word này thiếu phần “\(name.prefix(80))”.") }
      var part = try WordPackage.part(kind, name, bytes, &left)
      if kind != .image, let relations = entries[WordRelation.place(of: name)] {
        part.relations = try WordRelation.read(relations, of: name)
      }
      for relation in part.relations {
        if let target = relation.part, seen.insert(target.name).inserted { waiting.append(target) }
      }
      parts.append(part)
    }
  }

  /// - Parameter left: how many elements there may still be.
  private static func part(_ kind: Kind, _ name: String, _ bytes: [UInt8], _ left: inout Int) throws -> Part {
    if kind == .image {
      guard let type = PictureType(bytes) else {
        throw Refusal.template(
          "Ảnh “\(name.prefix(80))” trong mẫu thuộc loại không nhận.", next: "Lưu ảnh thành PNG hoặc JPEG, chèn lại.")
      }
      return Part(kind: kind, name: name, content: .bytes(bytes), type: type.rawValue)
    }
    let root = try tree(bytes, limit: left)
    left -= try ActiveContent.check(root)
    let type =
      switch kind {
      case .theme: "application/vnd.openxmlformats-officedocument.theme+xml"
      case .document: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
      default: "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind.rawValue)+xml"
      }
    return Part(kind: kind, name: name, content: .tree(root), type: type)
  }

  /// - Parameter limit: how many elements there may be.
  static func tree(_ bytes: [UInt8], limit: Int = elementLimit) throws -> WordElement {
    do {
      return try WordElement.read(bytes, limit: limit)
    } catch WordElement.Failure.tooLarge {
      throw Refusal.template("Mẫu quá dài để làm mẫu văn bản.", next: "Rút gọn mẫu rồi gửi lại.")
    } catch WordElement.Failure.declaresEntities {
      throw Refusal.template("Tệp mẫu khai báo thực thể XML, điều mà Word không bao giờ làm.")
    } catch {
      throw Refusal.template("Một phần của tệp Word này bị hỏng.")
    }
  }

  // MARK: Writing

  /// The Word file.
  ///
  /// - Parameter filled: parts in the place of those that were read.
  /// - Throws: an `ArchiveFailure` when there is no memory for it.
  func file(replacing filled: [String: [UInt8]] = [:]) throws -> [UInt8] {
    let writer = try ArchiveWriter(format: .zip)
    let overrides = parts.map { #"<Override PartName="/\#($0.name)" ContentType="\#($0.type)"/>"# as XML }
    let types: XML = """
      \(WordParts.declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\(overrides)</Types>
      """
    try writer.add("[Content_Types].xml", types.utf8)
    try writer.add("_rels/.rels", WordRelation.written([.main]))
    for part in parts {
      switch part.content {
      case .bytes(let bytes): try writer.add(part.name, bytes)
      case .tree(let root): try writer.add(part.name, filled[part.name] ?? WordPackage.written(root))
      }
      if !part.relations.isEmpty {
        try writer.add(WordRelation.place(of: part.name), WordRelation.written(part.relations))
      }
    }
    return try writer.finish()
  }

  private static func written(_ root: WordElement) -> [UInt8] {
    var bytes = WordParts.declaration.utf8
    root.write(to: &bytes)
    return bytes
  }
}

// MARK: What is not taken

extension WordPackage {
  /// Bytes of the parts that hold text, unpacked.
  private static let textLimit = 8 << 20
  /// Elements of all parts together: a hundred pages have some 150,000.
  private static let elementLimit = 300_000

  private static func entries(of file: [UInt8]) throws -> [String: [UInt8]] {
    guard file.count <= WordTemplate.limit else {
      throw Refusal.template(
        "Tệp mẫu lớn hơn \(WordTemplate.limit >> 20) MB.", next: "Bỏ bớt ảnh trong mẫu rồi gửi lại.")
    }
    // The container of Word before 2007, in which a file with a password is too (MS-CFB, 2.2).
    guard !file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
      throw Refusal.template(
        "Tệp này là Word đời cũ (.doc) hoặc có đặt mật khẩu.",
        next: "Bỏ mật khẩu, lưu lại thành “Word Document (.docx)” rồi gửi.")
    }
    var entries: [String: [UInt8]] = [:]
    // Word finds parts whatever the case of their names (ISO/IEC 29500-2, 6.2.2.3).
    var names: Set<String> = []
    do {
      let bounds = ArchiveReader.Bounds(entries: 300, entrySize: 16 << 20, totalSize: 32 << 20)
      let reader = try ArchiveReader(file, bounds: bounds)
      while let entry = try reader.next() {
        try checkName(entry.name)
        guard names.insert(entry.name.lowercased()).inserted else {
          throw Refusal.template("Tệp Word này có hai phần cùng tên “\(entry.name.prefix(80))”.")
        }
        entries[entry.name] = try reader.content()
      }
    } catch is ArchiveFailure {
      throw Refusal.template("Tệp này không phải tệp Word (.docx), bị hỏng, hoặc bung ra quá lớn.")
    }
    guard entries[main] != nil else { throw Refusal.template("Tệp này không phải tệp Word (.docx).") }
    let texts = entries.filter { $0.key.hasSuffix(".xml") || $0.key.hasSuffix(".rels") }
    guard texts.reduce(0, { $0 + $1.value.count }) <= textLimit else {
      throw Refusal.template("Phần chữ trong mẫu lớn hơn \(textLimit >> 20) MB khi bung ra.", next: "Rút gọn mẫu.")
    }
    return entries
  }

  private static let macros = Refusal.template(
    "Tệp mẫu có macro.", next: "Lưu lại thành «Word Document (.docx)» rồi gửi.")

  private static func checkName(_ name: String) throws {
    let lower = name.lowercased()
    if lower.contains("vbaproject") || lower.contains("vbadata") { throw macros }
    if lower.hasPrefix("word/embeddings/") || lower.hasPrefix("word/activex/") || lower.hasPrefix("customui") {
      throw Refusal.template(
        "Tệp mẫu có đối tượng nhúng (\(name.prefix(80))).", next: "Xóa đối tượng nhúng trong mẫu rồi gửi lại.")
    }
  }

  /// Looks at what the file says of its parts: macros under any name, and a main part elsewhere.
  private static func checkTypes(_ entries: [String: [UInt8]]) throws {
    for (name, bytes) in entries where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
      guard !bytes.declaresDocumentType else {
        throw Refusal.template("Tệp mẫu khai báo thực thể XML, điều mà Word không bao giờ làm.")
      }
    }
    if let types = entries["[Content_Types].xml"] {
      try tree(types).walk { element in
        let type = element.attribute("ContentType")?.lowercased() ?? ""
        if ["macroenabled", "vbaproject", "activex"].contains(where: type.contains) { throw macros }
        let name = element.attribute("PartName") ?? "/\(main)"
        if type.hasSuffix("main+xml"), name != "/\(main)" { throw secondMain }
      }
    }
    if let relations = entries["_rels/.rels"] {
      try tree(relations).walk { element in
        guard element.localName == "Relationship", WordRelation.kind(of: element) == "officedocument" else { return }
        let target = element.attribute("Target") ?? ""
        guard target == main || target == "/\(main)" else { throw secondMain }
      }
    }
  }

  private static let secondMain = Refusal.template("Tệp Word này có thân văn bản ở chỗ lạ, hoặc có hai thân.")
}

extension [UInt8] {
  /// Whether the bytes hold the beginning of a document type or an entity.
  fileprivate var declaresDocumentType: Bool {
    var rest = self[...]
    while let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(mark + 1)...]
      if rest.starts(with: "!DOCTYPE".utf8) || rest.starts(with: "!ENTITY".utf8) { return true }
    }
    return false
  }
}

/// The kinds of pictures that a template may hold, found in their bytes.
private enum PictureType: String {
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"
  case bmp = "image/bmp"
  case tiff = "image/tiff"
  case emf = "image/x-emf"
  case wmf = "image/x-wmf"

  init?(_ bytes: [UInt8]) {
    let signatures: [(PictureType, [UInt8])] = [
      (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), (.jpeg, [0xFF, 0xD8, 0xFF]),
      (.gif, Array("GIF8".utf8)), (.bmp, Array("BM".utf8)), (.tiff, [0x49, 0x49, 0x2A, 0x00]),
      (.tiff, [0x4D, 0x4D, 0x00, 0x2A]), (.wmf, [0xD7, 0xCD, 0xC6, 0x9A]),
    ]
    if let type = signatures.first(where: { bytes.starts(with: $0.1) })?.0 {
      self = type
    } else if bytes.starts(with: [1, 0, 0, 0]), bytes.dropFirst(40).starts(with: " EMF".utf8) {
      self = .emf
    } else {
      return nil
    }
  }
}
