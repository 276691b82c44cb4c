import Archives
import Domain
import Markup

/// An office's own Word file with placeholders: `{{tên sáng kiến}}` becomes what the paper says by that name, and a
/// table row between `{{#tác giả}}` and `{{/tác giả}}` is repeated for each of a list.
public struct WordTemplate {
  /// Bytes of a template at most: a letterhead with pictures is far below.
  public static let limit = 8 << 20

  private var entries: [(name: String, bytes: [UInt8])] = []
  /// The parts that hold text, by their names.
  private var parts: [(name: String, root: WordElement)] = []

  /// Reads a Word file from outside.
  ///
  /// - Throws: a `Refusal` for what is no Word file, holds macros or embedded objects, refers to something outside
  ///   itself, or would burst.
  public init(_ file: [UInt8]) throws {
    guard file.count <= WordTemplate.limit else {
      throw Refusal.template(
        "Tệp mẫu lớn hơn \(WordTemplate.limit >> 20) MB.", next: "Bỏ bớt ảnh trong mẫu rồi gửi lại.")
    }
    // The container of Word before 2007, in which a file with a password lies too (MS-CFB, 2.2).
    guard !file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
      throw Refusal.template(
        "Tệp này là Word đời cũ (.doc) hoặc có đặt mật khẩu.",
        next: "Bỏ mật khẩu, lưu lại thành “Word Document (.docx)” rồi gửi.")
    }
    do {
      let bounds = ArchiveReader.Bounds(entries: 300, entrySize: 16 << 20, totalSize: 32 << 20)
      let reader = try ArchiveReader(file, bounds: bounds)
      while let entry = try reader.next() { entries.append((entry.name, try reader.content())) }
    } catch is ArchiveFailure {
      throw Refusal.template("Tệp này không phải tệp Word (.docx), bị hỏng, hoặc bung ra quá lớn.")
    }
    guard Set(entries.map(\.name)).count == entries.count, entries.contains(where: { $0.name == "word/document.xml" })
    else { throw Refusal.template("Tệp này không phải tệp Word (.docx).") }
    for entry in entries { try check(entry.name, entry.bytes) }
    for (name, _) in WordTemplate.places {
      for entry in entries where entry.name.hasPrefix("word/\(name)") && entry.name.hasSuffix(".xml") {
        let root = try WordTemplate.tree(entry.bytes)
        try WordTemplate.checkFields(root)
        parts.append((entry.name, root))
      }
    }
  }

  /// The parts that hold text, and what people call them.
  private static let places = [
    ("document", "thân văn bản"), ("header", "đầu trang"), ("footer", "chân trang"), ("footnotes", "chú thích"),
  ]

  private static func tree(_ bytes: [UInt8]) throws -> WordElement {
    do {
      return try WordElement.read(bytes)
    } catch WordElement.Failure.declaresEntities {
      throw Refusal.template("Tệp mẫu khai báo thực thể XML, điều mà Word không bao giờ làm.")
    } catch {
      throw Refusal.template("Một phần của tệp Word này bị hỏng.")
    }
  }

  // MARK: What is not taken

  private func check(_ name: String, _ bytes: [UInt8]) throws {
    let lower = name.lowercased()
    if lower.contains("vbaproject") || lower.contains("vbadata") {
      throw Refusal.template("Tệp mẫu có macro.", next: "Lưu lại thành «Word Document (.docx)» rồi gửi.")
    }
    if lower.hasPrefix("word/embeddings/") || lower.hasPrefix("word/activex/") || lower.hasPrefix("customui") {
      throw Refusal.template(
        "Tệp mẫu có đối tượng nhúng (\(name)).", next: "Xóa đối tượng nhúng trong mẫu rồi gửi lại.")
    }
    if lower == "[content_types].xml" {
      let types = try WordTemplate.tree(bytes).elements.compactMap { $0.attribute("ContentType")?.lowercased() }
      if types.contains(where: { $0.contains("macroenabled") || $0.contains("vbaproject") }) {
        throw Refusal.template("Tệp mẫu có macro.", next: "Lưu lại thành «Word Document (.docx)» rồi gửi.")
      }
    }
    if lower.hasSuffix(".rels") {
      for relation in try WordTemplate.tree(bytes).all("Relationship") { try check(relation) }
    }
  }

  /// Links for a reader to click are taken; whatever is fetched when the file is opened is not.
  private func check(_ relation: WordElement) throws {
    let kind = relation.attribute("Type")?.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let target = relation.attribute("Target") ?? ""
    if ["afchunk", "oleobject", "package", "attachedtemplate", "vbaproject", "control"].contains(kind) {
      throw Refusal.template("Tệp mẫu gắn với nội dung khác (\(kind)).", next: "Bỏ phần đó trong Word rồi gửi lại.")
    }
    guard relation.attribute("TargetMode")?.lowercased() == "external" else { return }
    let isLink = ["http://", "https://", "mailto:"].contains { target.lowercased().hasPrefix($0) }
    guard kind == "hyperlink", isLink else {
      throw Refusal.template(
        "Tệp mẫu lấy nội dung từ nơi khác (\(target.prefix(80))).",
        next: "Chèn hẳn nội dung đó vào mẫu (ví dụ: ảnh chèn thay vì liên kết) rồi gửi lại.")
    }
  }

  private static let activeFields = [
    "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "MACROBUTTON", "IMPORT", "DATABASE", "RD",
  ]

  /// Fields that fetch or run something when the file is opened.
  private static func checkFields(_ root: WordElement) throws {
    let codes = root.all("w:p").map { $0.all("w:instrText").map(\.text).joined() }
    let simple = root.all("w:fldSimple").compactMap { $0.attribute("w:instr") }
    for code in codes + simple {
      for word in code.uppercased().split(whereSeparator: { !$0.isLetter }) where activeFields.contains(String(word)) {
        throw Refusal.template(
          "Tệp mẫu có trường \(word), lấy nội dung từ nơi khác.", next: "Xóa trường đó rồi gửi lại.")
      }
    }
  }

  // MARK: Filling

  /// What in the template fits no field, in the order of the file.
  public func mistakes(with fields: PaperFields) -> [TemplateMistake] {
    parts.flatMap { name, root in
      var filler = TemplateFiller(fields, place: WordTemplate.place(of: name))
      filler.check(root)
      return filler.mistakes
    }
  }

  /// The Word file with what the paper says. A name that the paper does not know is left empty.
  ///
  /// - Throws: an `ArchiveFailure` when there is no memory for it.
  public func filled(with fields: PaperFields) throws -> [UInt8] {
    let writer = try ArchiveWriter(format: .zip)
    let roots = Dictionary(parts.map { ($0.name, $0.root) }, uniquingKeysWith: { $1 })
    for (name, bytes) in entries {
      guard let root = roots[name]?.copy else {
        try writer.add(name, bytes)
        continue
      }
      var filler = TemplateFiller(fields, place: WordTemplate.place(of: name))
      filler.fill(root)
      let xml: XML = "\(WordParts.declaration)\(root.xml)"
      try writer.add(name, xml.utf8)
    }
    return try writer.finish()
  }

  private static func place(of part: String) -> String {
    places.first { part.hasPrefix("word/\($0.0)") }?.1 ?? part
  }
}

extension Refusal {
  fileprivate static func template(_ sentence: String, next: String? = nil) -> Refusal {
    .input("file", sentence, next: next ?? "Mở mẫu trong Word, lưu lại thành tệp .docx rồi gửi lại.")
  }
}
