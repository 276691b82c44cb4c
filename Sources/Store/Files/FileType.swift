/// The type of a file, found in its content and not in its name.
public enum FileType: String, Hashable, Sendable, CaseIterable {
  case pdf, png, jpeg, webp, gif, mp4, zip, text
  /// Office Open XML: Word, Excel, PowerPoint.
  case openXML = "open-xml"
  /// The older Word and Excel files.
  case compoundFile = "compound-file"

  /// The type by the first bytes; nil for what is not taken.
  public init?(sniffing head: [UInt8]) {
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
    } else if starts(Array("GIF8".utf8)) {
      self = .gif
    } else if starts(Array("ftyp".utf8), at: 4) {
      self = .mp4
    } else if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else if starts([0x50, 0x4B, 0x03, 0x04]) {
      self = starts(Array("[Content_Types].xml".utf8), at: 30) ? .openXML : .zip
    } else if !head.isEmpty, !head.contains(0), FileType.isText(head) {
      self = .text
    } else {
      return nil
    }
  }

  /// Whether the bytes are UTF-8, apart from a character cut at the end.
  private static func isText(_ head: [UInt8]) -> Bool {
    (0...3).contains { cut in String(validating: head.dropLast(cut), as: UTF8.self) != nil }
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
    case .zip, .openXML: "application/zip"
    case .compoundFile: "application/octet-stream"
    case .text: "text/plain; charset=utf-8"
    }
  }
}
