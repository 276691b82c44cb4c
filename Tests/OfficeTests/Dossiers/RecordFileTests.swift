import Domain
import Markup
import Office
import Store
import TestSupport
import Testing

@Suite("Files that records name")
struct RecordFileTests {
  @Test("A file is named as long as a record names it, which is found without a look at the records")
  func named() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let author = try await test.person("Nguyễn Thử")
    let id = try await test.draft(
      "Máy gặt", by: author, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc", solution: "ky-thuat")
    let kept = try #require(try await test.office.files.keep(Array("%PDF-1.7 thử".utf8)))
    let attachment = Attachment(
      digest: kept.digest, name: "a.pdf", size: kept.size, type: kept.type.mediaType, part: "tai-lieu",
      added: test.office.clock.now)
    func isNamed() async throws -> Bool {
      try await test.office.database.read { try RecordFiles.isNamed(kept.digest, on: $0) }
    }
    #expect(try await !isNamed())
    try await test.office.run(.attachFile(id, attachment: attachment), as: author)
    #expect(try await isNamed())
    _ = try await test.verify()
    try await test.office.run(.detachFile(id, digest: kept.digest), as: author)
    #expect(try await !isNamed())
    try await test.office.run(.attachFile(id, attachment: attachment), as: author)
    let damages: [SQL] = [
      "INSERT INTO record_file (digest, kind, id) VALUES ('x', 'dossier', 'y')", "DELETE FROM record_file",
    ]
    for damage in damages {
      try await test.office.database.write { try $0.run(damage) }
      let found = await #expect(throws: IntegrityBreak.self) { _ = try await test.verify() }
      #expect(found?.description.contains("record_file") == true)
    }
  }
}
