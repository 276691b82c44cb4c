/// Where an author attaches files: a part of the dossier, or the proof of a condition.
public struct FilePlace: Hashable, Sendable {
  /// The id of the part, or of the condition behind `dk-`.
  public var id: Part.ID
  public var name: String
  public var isRequired: Bool
  /// How many files at least, where each author gives one.
  public var least: Int
  public var maxMegabytes: Int
  /// The kinds of files that are taken; empty for all.
  public var formats: [FileFormat]
  public var source: Source

  /// - Throws: `Refusal` when a file is too large or of another kind.
  func requireFitting(_ file: Attachment) throws {
    guard file.size <= maxMegabytes * 1_048_576 else {
      throw Refusal(
        "Tệp «\(file.name)» lớn hơn \(maxMegabytes) MB.", kind: .input, clause: source.clause,
        next: "Nén ảnh hoặc chia nhỏ tệp rồi tải lại.", field: "files-\(id)")
    }
    // What has only been announced has no kind yet.
    guard formats.isEmpty || file.type.isEmpty || formats.contains(where: { $0.contains(file.type) }) else {
      throw Refusal(
        "«\(name)» chỉ nhận tệp \(formats.map(\.name).joined(separator: ", ")).", kind: .input,
        clause: source.clause, next: "Chuyển tệp «\(file.name)» sang loại đó rồi tải lại.", field: "files-\(id)")
    }
  }
}

extension FileFormat {
  /// Whether a media type is of this kind.
  func contains(_ mediaType: String) -> Bool {
    switch self {
    case .pdf: mediaType == "application/pdf"
    case .image: mediaType.hasPrefix("image/")
    case .word: mediaType.hasSuffix("wordprocessingml.document") || mediaType == "application/msword"
    case .excel: mediaType.hasSuffix("spreadsheetml.sheet") || mediaType == "application/vnd.ms-excel"
    case .video: mediaType.hasPrefix("video/")
    }
  }
}

extension Plan {
  /// Where the author of a dossier attaches files.
  public func filePlaces(for writing: Writing) -> [FilePlace] {
    parts(for: writing).compactMap { part in
      guard case .files(let limit, let formats) = part.content, part.by == .author else { return nil }
      return FilePlace(
        id: part.id, name: part.name, isRequired: part.required,
        least: part.isForEachAuthor ? max(1, writing.authors.count) : 1, maxMegabytes: limit, formats: formats,
        source: part.source)
    }
      + conditions(for: writing).filter { $0.evidence != .none }.map { condition in
        FilePlace(
          id: condition.evidencePlace, name: "Minh chứng: \(condition.text)",
          isRequired: condition.evidence == .required, least: 1, maxMegabytes: 100, formats: [],
          source: condition.source)
      } + consentPlaces(for: writing)
  }
}

extension Condition {
  /// Where its proof is attached.
  public var evidencePlace: Part.ID { Part.ID("dk-\(id)") ?? "dk" }
}
