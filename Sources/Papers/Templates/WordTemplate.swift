import Archives
import Domain
import Markup

/// An office's own Word file with placeholders: `{{tên sáng kiến}}` becomes what the paper says by that name, and a
/// table row between `{{#tác giả}}` and `{{/tác giả}}` is repeated for each of a list.
public struct WordTemplate {
  /// Bytes of a template at most: a letterhead with pictures is far below.
  public static let limit = 8 << 20
  /// Placeholders of a template at most.
  static let placeholderLimit = 2000
  /// Bytes of a part of a filled paper at most.
  static let filledLimit = 32 << 20
  /// How many mistakes people are shown.
  public static let shownMistakes = 20

  private let package: WordPackage
  private let parts: [TemplatePart]

  /// Reads a Word file from outside, in time that grows with its size.
  ///
  /// - Throws: a `Refusal` for what is no Word file, holds macros or embedded objects, refers to something outside
  ///   itself, or would burst.
  public init(_ file: [UInt8]) throws {
    package = try WordPackage(file)
    var parts: [TemplatePart] = []
    for part in package.parts {
      guard let place = WordTemplate.places[part.kind], case .tree(let root) = part.content else { continue }
      parts.append(try TemplatePart(part.name, place: place, root))
    }
    guard parts.reduce(0, { $0 + $1.count }) <= WordTemplate.placeholderLimit else {
      throw Refusal.template(
        "Mẫu có hơn \(WordTemplate.placeholderLimit.grouped) trường.", next: "Bỏ bớt trường rồi gửi lại.")
    }
    self.parts = parts
  }

  /// The parts that hold text, and what people call them.
  private static let places: [WordPackage.Kind: String] = [
    .document: "thân văn bản", .header: "đầu trang", .footer: "chân trang", .footnotes: "chú thích",
    .endnotes: "chú thích cuối",
  ]

  /// The Word file of what was read: parts that are not known are left out of it.
  ///
  /// - Throws: an `ArchiveFailure` when there is no memory for it.
  public func file() throws -> [UInt8] { try package.file() }

  /// What in the template fits no field, in the order of the file.
  ///
  /// - Throws: a `Refusal` when it would be larger than any paper.
  public func mistakes(with fields: PaperFields) throws -> [TemplateMistake] {
    try parts.flatMap { try TemplateFiller.mistakes(in: $0, with: fields) }
  }

  /// The Word file with what the paper says. A name that the paper does not know is left empty.
  ///
  /// - Throws: an `ArchiveFailure` when there is no memory for it, a `Refusal` when it would be larger than any paper.
  public func filled(with fields: PaperFields) throws -> [UInt8] {
    let filled = Dictionary(
      try parts.map { ($0.name, try TemplateFiller.fill($0, with: fields)) }, uniquingKeysWith: { $1 })
    return try package.file(replacing: filled)
  }
}

extension Refusal {
  /// What is wrong with a Word file that was sent as a template.
  static func template(_ sentence: String, next: String? = nil) -> Refusal {
    .input("file", sentence, next: next ?? "Mở mẫu trong Word, lưu lại thành tệp .docx rồi gửi lại.")
  }
}
