import Domain
import Markup

/// What a part of a Word file refers to: another part, or an address that a reader may click.
struct WordRelation {
  private let id: String
  private let type: String
  private let target: String
  private let isExternal: Bool
  /// The part it leads to; nil for an address outside.
  let part: (kind: WordPackage.Kind, name: String)?

  /// From the file to its main part.
  static let main = WordRelation(
    id: "rId1", type: "\(families[0])officeDocument", target: WordPackage.main, isExternal: false, part: nil)

  /// Types begin so, in transitional and in strict files.
  private static let families = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
  ]

  /// Where the relationships of a part lie.
  static func place(of part: String) -> String {
    let pieces = part.split(separator: "/")
    return (pieces.dropLast().map(String.init) + ["_rels", "\(pieces.last ?? "").rels"]).joined(separator: "/")
  }

  /// The last word of a relationship's type, in small letters.
  static func kind(of relationship: WordElement) -> String {
    relationship.attribute("Type")?.split(separator: "/").last.map { $0.lowercased() } ?? ""
  }

  /// Reads the relationships of a part; what serves nothing that is kept is left out.
  ///
  /// - Throws: a `Refusal` for what is fetched when the file is opened, and for parts of unknown kinds.
  static func read(_ bytes: [UInt8], of part: String) throws -> [WordRelation] {
    var relations: [WordRelation] = []
    try WordPackage.tree(bytes).walk { element in
      guard element.localName == "Relationship" else { return }
      if let relation = try WordRelation(element, of: part) { relations.append(relation) }
    }
    return relations
  }

  private init(id: String, type: String, target: String, isExternal: Bool, part: (WordPackage.Kind, String)?) {
    self.id = id
    self.type = type
    self.target = target
    self.isExternal = isExternal
    self.part = part
  }

  /// Parts without which the text stays whole.
  private static let dropped: Set<String> = [
    "fonttable", "font", "websettings", "styleswitheffects", "customxml", "glossarydocument", "people",
    "keymapcustomizations", "printersettings",
  ]

  private init?(_ element: WordElement, of source: String) throws {
    let kind = WordRelation.kind(of: element)
    let (target, type) = (element.attribute("Target") ?? "", element.attribute("Type") ?? "")
    let mode = element.attribute("TargetMode")?.lowercased() ?? "internal"
    let isKnown = WordRelation.families.contains { type == $0 + kind }
    if kind == "hyperlink", isKnown, ActiveContent.isLink(target) {
      self.init(id: element.attribute("Id") ?? "", type: type, target: target, isExternal: true, part: nil)
      return
    }
    guard mode == "internal" else {
      throw Refusal.template(
        "Tệp mẫu lấy nội dung từ nơi khác (\(target.prefix(80))).",
        next: "Chèn hẳn nội dung đó vào mẫu (ví dụ: ảnh chèn thay vì liên kết) rồi gửi lại.")
    }
    guard !WordRelation.dropped.contains(kind) else { return nil }
    let name = WordRelation.resolved(target, from: source)
    guard let part = WordPackage.Kind(rawValue: kind), isKnown, let name, part.takes(name)
    else {
      let what = WordRelation.names.first { kind.hasPrefix($0.kind) }?.name ?? String(kind.prefix(40))
      throw Refusal.template("Tệp mẫu có \(what), phần mà chương trình không nhận.", next: "Xóa phần đó rồi gửi lại.")
    }
    self.init(
      id: element.attribute("Id") ?? "", type: type, target: "/\(name)", isExternal: false, part: (part, name))
  }

  /// What people call parts that are not taken.
  private static let names: [(kind: String, name: String)] = [
    ("chart", "biểu đồ"), ("diagram", "hình SmartArt"), ("comments", "nhận xét (comment)"),
    ("oleobject", "đối tượng nhúng"), ("package", "tệp nhúng"), ("control", "nút điều khiển"),
    ("afchunk", "tài liệu khác chèn vào"), ("attachedtemplate", "mẫu gắn ngoài"), ("subdocument", "tài liệu con"),
    ("mailmerge", "nguồn trộn thư"), ("vbaproject", "macro"), ("video", "video"), ("audio", "âm thanh"),
  ]

  /// The name of the part at a target, which is plain: no step upward beyond the file, no address, nothing encoded.
  private static func resolved(_ target: String, from source: String) -> String? {
    guard !target.isEmpty, !target.contains(where: { ":\\%?#".contains($0) }) else { return nil }
    var folders = target.hasPrefix("/") ? [] : source.split(separator: "/").dropLast().map(String.init)
    for piece in target.split(separator: "/") {
      switch piece {
      case ".": continue
      case "..": if folders.popLast() == nil { return nil }
      default: folders.append(String(piece))
      }
    }
    return folders.joined(separator: "/")
  }

  /// The file of relationships.
  static func written(_ relations: [WordRelation]) -> [UInt8] {
    let lines = relations.map { relation -> XML in
      let mode: XML = relation.isExternal ? #" TargetMode="External""# : ""
      return """
        <Relationship Id="\(relation.id)" Type="\(relation.type)" Target="\(relation.target)"\(mode)/>
        """
    }
    let file: XML = """
      \(WordParts.declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      \(lines)</Relationships>
      """
    return file.utf8
  }
}

extension WordPackage.Kind {
  /// Whether parts of this kind have such names.
  fileprivate func takes(_ name: String) -> Bool {
    switch self {
    case .document: false
    case .theme: name.hasPrefix("word/theme/") && name.hasSuffix(".xml")
    case .image: name.hasPrefix("word/") && name.split(separator: "/").count > 2 && !name.hasSuffix(".xml")
    default: name.hasPrefix("word/\(rawValue)") && name.hasSuffix(".xml") && name.split(separator: "/").count == 2
    }
  }
}
