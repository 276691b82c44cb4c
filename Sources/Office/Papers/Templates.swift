import Domain
import HeavyWork
import Papers
import Store

extension Paper {
  /// The office's own Word file for a paper of this kind under its plan; nil where the program's own paper serves.
  func ownTemplate(on connection: any Connection) throws -> PaperTemplate.File? {
    guard let kind, let plan else { return nil }
    return try PaperTemplates.find(plan, kind.rawValue, on: connection)?.file
  }
}

extension Office {
  /// The paper as a Word file: by the office's own template where there is one.
  public func word(_ paper: Paper) async throws -> [UInt8] {
    let template = try await database.read { try paper.ownTemplate(on: $0) }
    guard let file = template else { return try await pictured([paper])[0].word() }
    return try WordTemplate(try await bytes(of: file)).filled(with: paper.fields)
  }

  /// The file of a template as it was taken.
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
  private static func template(_ bytes: [UInt8], for sample: Paper) throws -> WordTemplate {
    let template = try WordTemplate(bytes)
    let mistakes = try template.mistakes(with: sample.fields)
    guard mistakes.isEmpty else {
      let shown = mistakes.prefix(WordTemplate.shownMistakes)
      let more = mistakes.count - shown.count
      throw Refusals(
        shown.map { .input("file", "\($0.placeholder) \($0.sentence)", next: "Chỗ cần sửa: \($0.place).") }
          + (more > 0 ? [.input("file", "Và \(more.grouped) lỗi khác, sẽ hiện sau khi sửa các lỗi trên.")] : []))
    }
    return template
  }

  /// A Word file filled as a template, to be looked at before it is taken.
  ///
  /// - Parameters:
  ///   - sample: a paper of its kind, by which its names are checked.
  ///   - paper: what it is filled with.
  /// - Throws: what `use` throws for a file.
  public static func tried(
    template bytes: @autoclosure @Sendable () throws -> [UInt8], for sample: Paper, with paper: Paper
  ) async throws -> [UInt8] {
    try await WorkLine.reading.run { try template(try bytes(), for: sample).filled(with: paper.fields) }
  }

  /// Takes an office's own template into use.
  ///
  /// - Throws: `Refusal` for what is no Word file or would do more than hold text, `Refusals` with one for each
  ///   placeholder that fits nothing, `Refusal` for one who may not, `Busy` when too many files wait to be read.
  public func use(
    template bytes: @autoclosure @Sendable () throws -> [UInt8], named name: String, for kind: PaperKind,
    under plan: Plan.ID, as person: Person.ID
  ) async throws {
    let sample = try await read(as: person) { desk in
      try desk.require(.manageTemplates, at: Place(plan: plan))
      return try PaperSamples.sample(kind, under: try desk.plan(plan))
    }
    // What is kept is what was looked at, without the parts that are not known.
    let checked = try await WorkLine.reading.run { try Office.template(try bytes(), for: sample).file() }
    guard checked.count <= WordTemplate.limit, let kept = try await files.keep(checked), kept.type == .docx else {
      throw Refusal.input("file", "Tệp này không phải tệp Word (.docx).", next: "Lưu lại thành .docx rồi gửi.")
    }
    let file = PaperTemplate.File(digest: kept.digest, name: name.keptFileName, size: kept.size)
    try await run(.setTemplate(plan: plan, kind: kind, file: file), as: person)
  }
}
