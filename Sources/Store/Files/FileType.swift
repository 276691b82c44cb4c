/// The type of a file, found in its content and not in its name.
public enum FileType: String, Hashable, Sendable, CaseIterable {
  case pdf, png, jpeg, webp, gif, mp4, zip, text
  /// Word, Excel and PowerPoint in Office Open XML (ECMA-376), without macros.
  case docx, xlsx, pptx
  /// The older Word and Excel files (Microsoft Compound File Binary).
  case doc, xls

  /// The type of content of `size` bytes, of which `read` gives a range; nil for what is not taken.
  public init?(size: Int, reading read: (Range<Int>) throws -> [UInt8]) rethrows {
    let head = try read(0..<min(size, 4096))
    func starts(_ signature: [UInt8], at offset: Int = 0) -> Bool {
      head.count >= offset + signature.count && Array(head[offset..<offset + signature.count]) == signature
    }
    if starts(Array("%PDF-".utf8)) {
      self = .pdf
    } else if starts([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if starts([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if starts(Array("RIFF".utf8)), starts(Array("WEBP".utf8), at: 8) {
      self = .webp
    } else if starts(Array("GIF87a".utf8)) || starts(Array("GIF89a".utf8)) {
      self = .gif
    } else if starts(Array("ftyp".utf8), at: 4) {
      guard FileType.isMP4(head) else { return nil }
      self = .mp4
    } else if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      guard let type = FileType.compound(head, try CompoundFile.entries(head: head, size: size, read)) else {
        return nil
      }
      self = type
    } else if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) {
      self = FileType.archive(try ZipDirectory.names(size: size, read))
    } else if FileType.isText(head, isWhole: size <= head.count) {
      self = .text
    } else {
      return nil
    }
  }

  /// The type of whole content in memory.
  public init?(of bytes: [UInt8]) {
    self.init(size: bytes.count) { Array(bytes[$0]) }
  }

  /// By the major brand of ISO/IEC 14496-12; pictures (HEIC, AVIF) share the container and are not taken.
  private static func isMP4(_ head: [UInt8]) -> Bool {
    guard head.count >= 12 else { return false }
    let brand = String(decoding: head[8..<12], as: UTF8.self)
    return ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash"].contains(brand)
  }

  private static func compound(_ head: [UInt8], _ entries: [String]) -> FileType? {
    if entries.contains("WordDocument") { return .doc }
    return entries.contains("Workbook") || entries.contains("Book") ? .xls : nil
  }

  /// An office file has one main part and no macros; Office finds parts whatever the case of their names
  /// (ISO/IEC 29500-2, 6.2.2.3). What is no office file is a ZIP file like any other.
  private static func archive(_ names: [String]) -> FileType {
    let parts = Set(names.map { $0.lowercased() })
    let isActive = parts.contains { part in
      ["vbaproject", "vbadata", "/activex/", "/macrosheets/"].contains { part.contains($0) }
    }
    let mains: [(part: String, type: FileType)] = [
      ("word/document.xml", .docx), ("xl/workbook.xml", .xlsx), ("ppt/presentation.xml", .pptx),
    ]
    let found = mains.filter { names.contains($0.part) }
    guard names.contains("[Content_Types].xml"), parts.count == names.count, !isActive, found.count == 1 else {
      return .zip
    }
    return found[0].type
  }

  /// Whether the bytes are UTF-8 without controls; unless they are whole, a character may be cut at the end.
  private static func isText(_ head: [UInt8], isWhole: Bool) -> Bool {
    let spaces: Set<UInt8> = [0x09, 0x0A, 0x0C, 0x0D]
    guard !head.isEmpty, head.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || spaces.contains($0) }) else { return false }
    return (0...(isWhole ? 0 : 3)).contains { cut in String(validating: head.dropLast(cut), as: UTF8.self) != nil }
  }

  /// The media type under which the file is served.
  public var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .webp: "image/webp"
    case .gif: "image/gif"
    case .mp4: "video/mp4"
    case .zip: "application/zip"
    case .text: "text/plain; charset=utf-8"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case .doc: "application/msword"
    case .xls: "application/vnd.ms-excel"
    }
  }
}
