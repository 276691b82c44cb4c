import Domain
import HeavyWork
import Office

extension Visit {
  /// The largest file that shows what was done.
  static let documentLimit = 15 << 20

  /// The file that came with a form, kept; none where none was chosen. Who may send it was asked before.
  func keptFiles() async throws -> [KeptFile] {
    guard let file, file.size > 0 else { return [] }
    guard let kept = try await WorkLine.uploads.run({ try await office.files.keep(file.arrived) }) else {
      throw Refusal.strangeFile(file.name)
    }
    return [
      KeptFile(
        digest: kept.digest, name: file.name.unquoted.keptFileName, size: kept.size, type: kept.type.mediaType)
    ]
  }

  /// The same where a file has to be there.
  func keptFile() async throws -> KeptFile {
    guard let kept = try await keptFiles().first else { throw Refusal.input("file", "Chưa chọn tệp.") }
    return kept
  }
}
