import Domain
import Papers
import Store

extension Desk {
  /// The office's own Word file for a paper of this kind under its plan; nil where the program's own paper serves.
  public func ownTemplate(of paper: Paper) throws -> PaperTemplate.File? {
    guard let kind = paper.kind, let plan = paper.plan else { return nil }
    return try PaperTemplates.find(plan, kind.rawValue, on: connection)?.file
  }
}

extension Office {
  /// The paper as a Word file: by the office's own template where there is one.
  public func word(_ paper: Paper) async throws -> [UInt8] {
    guard let kind = paper.kind, let plan = paper.plan else { return try paper.word() }
    let template = try await database.read { try PaperTemplates.find(plan, kind.rawValue, on: $0) }
    guard let file = template?.file else { return try paper.word() }
    return try WordTemplate(try await bytes(of: file)).filled(with: paper.fields)
  }

  /// The file of a template as it was sent.
  public func bytes(of file: PaperTemplate.File) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in files.pieces(of: file.digest) { bytes += piece }
    return bytes
  }

  /// Looks a Word file through as a template.
  ///
  /// - Parameter sample: a paper of its kind.
  /// - Throws: `Refusal` for what is no Word file or would do more than hold text, `Refusals` with one for each
  ///   placeholder that fits nothing.
  public static func template(_ bytes: [UInt8], for sample: Paper) throws -> WordTemplate {
    let template = try WordTemplate(bytes)
    let mistakes = template.mistakes(with: sample.fields)
    guard mistakes.isEmpty else {
      throw Refusals(
        mistakes.prefix(20).map {
          .input("file", "\($0.placeholder) \($0.sentence)", next: "Chỗ cần sửa: \($0.place).")
        })
    }
    return template
  }

  /// Takes an office's own template into use.
  ///
  /// - Throws: what `template(_:for:)` throws, and `Refusal` for one who may not.
  public func use(
    template bytes: [UInt8], named name: String, for kind: PaperKind, under plan: Plan.ID, as person: Person.ID
  ) async throws {
    let sample = try await read(as: person) { desk in
      try desk.require(.manageTemplates, at: Place(plan: plan))
      return try PaperSamples.sample(kind, under: try desk.plan(plan))
    }
    _ = try Office.template(bytes, for: sample)
    guard let kept = try await files.keep(bytes), kept.type == .docx else {
      throw Refusal.input("file", "Tệp này không phải tệp Word (.docx).", next: "Lưu lại thành .docx rồi gửi.")
    }
    let file = PaperTemplate.File(digest: kept.digest, name: String(name.typed.prefix(150)), size: kept.size)
    try await run(SetTemplate(plan: plan, kind: kind, file: file), as: person)
  }
}
