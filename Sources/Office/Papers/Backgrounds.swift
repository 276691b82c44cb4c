import Domain
import HeavyWork
import Papers
import Store

extension PaperKind {
  /// The name under which the office's background for papers of the kind is kept.
  public func background(_ orientation: Orientation) -> String { "\(rawValue)/nen-\(orientation.rawValue)" }
}

extension PaperTemplate.File {
  /// The file as the background of a certificate. Its name ends in `.png` or `.jpg`.
  fileprivate var background: PaperPicture {
    PaperPicture(digest: digest, type: name.hasSuffix(".png") ? "image/png" : "image/jpeg", caption: "")
  }

  /// The media type of a background: `image/png` or `image/jpeg`.
  public var backgroundType: String { background.type }
}

extension PaperTemplate {
  /// Whether it is a picture under papers, and no Word file.
  var isBackground: Bool { PaperKind(rawValue: paper) == nil }
}

extension Desk {
  /// The office's own backgrounds for papers of a kind.
  func backgrounds(of kind: PaperKind, under plan: Plan.ID) throws -> [Orientation: PaperPicture] {
    let found = try Orientation.allCases.compactMap { orientation in
      try PaperTemplates.find(plan, kind.background(orientation), on: connection)?.file
        .map { (orientation, $0.background) }
    }
    return Dictionary(found, uniquingKeysWith: { $1 })
  }
}

extension Office {
  /// Bytes of a picture, or of a PDF whose first page becomes one.
  public static let largestBackground = 2 << 20

  /// The papers with the bytes of their pictures, each fetched once.
  public func pictured(_ papers: [Paper]) async throws -> [Paper] {
    var bytes: [String: [UInt8]] = [:]
    for digest in Set(papers.flatMap(\.pictures)) {
      var picture: [UInt8] = []
      for try await piece in files.pieces(of: digest) { picture += piece }
      bytes[digest] = picture
    }
    return bytes.isEmpty ? papers : papers.map { $0.holding(bytes) }
  }

  /// Takes a picture or a PDF as the background of certificates of a kind.
  ///
  /// - Throws: `Refusal` for what is no picture and no PDF or is too large, and for one who may not.
  public func use(
    background bytes: [UInt8], named name: String, for kind: PaperKind, lying orientation: Orientation,
    under plan: Plan.ID, as person: Person.ID
  ) async throws {
    try await read(as: person) { try $0.require(.manageTemplates, at: Place(plan: plan)) }
    guard kind.hasBackground else { throw Refusal.absent }
    let picture = try await Office.picture(bytes, lying: orientation)
    guard let clean = CleanPicture(picture), let type = FileType(of: clean.bytes), type == .png || type == .jpeg,
      clean.bytes.count <= Office.largestBackground
    else { throw Office.noBackground(name) }
    var background = PaperPicture(digest: "", type: type.mediaType, caption: "")
    background.bytes = clean.bytes
    guard background.isPrintable, let kept = try await files.keep(clean.bytes) else { throw Office.noBackground(name) }
    let file = PaperTemplate.File(
      digest: kept.digest, name: "nen-\(orientation.rawValue).\(type == .png ? "png" : "jpg")", size: kept.size)
    try await run(.setBackground(plan: plan, kind: kind, orientation, file: file), as: person)
  }

  private static func picture(_ bytes: [UInt8], lying orientation: Orientation) async throws -> [UInt8] {
    guard FileType(of: bytes) == .pdf else { return bytes }
    do {
      return try await PDFPrinter.picture(ofPDF: bytes, lying: orientation)
    } catch is PDFPrinter.Failure {
      throw Refusal.input(
        "background", "Không đọc được trang đầu của tệp PDF này.", next: "Lưu nền thành ảnh PNG rồi gửi.")
    }
  }

  private static func noBackground(_ name: String) -> Refusal {
    .input(
      "background", "Tệp «\(name)» không phải là ảnh PNG, JPEG trọn vẹn, hoặc quá lớn.",
      next: "Chọn ảnh hoặc tệp PDF một trang, tối đa \(largestBackground >> 20) MB.")
  }
}
