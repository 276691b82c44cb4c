import Domain
import HeavyWork
import Office
import Store

extension Visit {
  /// The largest file that shows what was done.
  static let documentLimit = 15 << 20

  /// Whether a file came with the form, or with the one of which a page asked.
  var bringsFile: Bool { file.map { $0.size > 0 } ?? false || form.contains(Form.carryingField) }

  /// What the file that was sent is called; empty where there is none.
  var fileName: String {
    if let file, file.size > 0 { return file.name.unquoted.keptFileName }
    return form.carriedName ?? ""
  }

  /// The file that came with a form, kept, or the one that a page carried on; none where none was chosen. Who may send
  /// it was asked before.
  func keptFiles() async throws -> [KeptFile] {
    guard let file, file.size > 0 else {
      guard form.contains(Form.carryingField) else { return [] }
      return [try await office.file(carried: form.raw(Form.carryingField), by: signedIn)]
    }
    guard let kept = try await WorkLine.uploads.run({ try await office.files.keep(file.arrived) }) else {
      throw Refusal.strangeFile(file.name)
    }
    return [
      KeptFile(
        digest: kept.digest, name: file.name.unquoted.keptFileName, size: kept.size, type: kept.type.mediaType)
    ]
  }

  /// What a page that asks carries on of that file; nil where there is none. What was carried here keeps its time: the
  /// file was not kept again.
  func carriedFile() async throws -> String? {
    guard let kept = try await keptFiles().first else { return nil }
    guard let file, file.size > 0 else { return form.raw(Form.carryingField) }
    return try await office.carried(kept, by: signedIn)
  }

  /// The file that came with a form, where one has to be there.
  func keptFile() async throws -> KeptFile {
    guard let kept = try await keptFiles().first else { throw Refusal.input("file", "Chưa chọn tệp.") }
    return kept
  }

  /// The picture that came with a form, kept without what its file tells besides. Who may send it was asked before.
  ///
  /// - Parameter formats: which are taken, as a refusal names them.
  func keptPicture(_ formats: String) async throws -> FileStore.Kept {
    guard let file, file.size > 0 else { throw Refusal.input("file", "Chưa chọn ảnh.") }
    let kept = try await WorkLine.uploads.run { () -> FileStore.Kept? in
      guard let picture = CleanPicture(try file.bytes) else { return nil }
      return try await office.files.keep(picture.bytes)
    }
    guard let kept else {
      throw Refusal.input(
        "file", "Tệp «\(file.name)» không phải là ảnh trọn vẹn.", next: "Chọn ảnh \(formats).")
    }
    return kept
  }

  /// A number from the path, such as that of a picture; something else there is as good as absent.
  func number() throws -> Int {
    guard let number = parameters.get("number").flatMap({ Int($0) }) else { throw Refusal.absent }
    return number
  }
}
