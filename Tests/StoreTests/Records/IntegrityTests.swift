import Cryptography
import Domain
import Foundation
import Markup
import Office
import Store
import TestSupport
import Testing

@Suite struct IntegrityTests {
  /// An installation with one dossier that was submitted with a file.
  private func filled() async throws -> (TestOffice, FileStore.Kept) {
    try await TestOffice.once("integrity") { try await IntegrityTests.fill() }
  }

  private static func fill() async throws -> (TestOffice, FileStore.Kept) {
    let test = try await TestOffice(on: "2024-03-10")
    let author = try await test.person("Nguyễn Thử")
    let id = try await test.draft(
      "Thử", by: author, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc", solution: "ky-thuat")
    let kept = try #require(try await test.office.files.keep(Array("%PDF-1.7 thử".utf8)))
    let attachment = Attachment(
      digest: kept.digest, name: "a.pdf", size: kept.size, type: kept.type.mediaType, part: "tai-lieu",
      added: test.office.clock.now)
    try await test.office.run(.attachFile(id, attachment: attachment), as: author)
    try await test.office.run(.submitDossier(id), as: author)
    try await test.office.seal()
    return (test, kept)
  }

  @Test("A sound installation is found sound")
  func sound() async throws {
    let (test, _) = try await filled()
    #expect(try await test.verify().files == 1)
  }

  @Test(
    "One altered row, column, journal entry or lost row is found and named",
    arguments: [
      ("UPDATE dossier SET document = replace(document, 'Thử', 'Khác')", "the row was altered"),
      ("UPDATE dossier SET title = 'Khác'", "a column does not follow from the document"),
      ("DELETE FROM dossier", "the row is missing"),
      ("UPDATE journal SET change = '{}' WHERE sequence = 3", "journal: entry 3 was altered"),
      ("DELETE FROM journal WHERE sequence = 3", "journal: entry 3 is missing"),
      ("DELETE FROM journal WHERE sequence = (SELECT max(sequence) FROM journal)", "are missing or altered"),
      ("UPDATE journal SET person = NULL WHERE person IS NOT NULL", "was altered"),
    ])
  func altered(statement: String, told: String) async throws {
    let (test, _) = try await filled()
    try await test.office.database.write { try Damage.run(statement, on: $0) }
    let found = await #expect(throws: IntegrityBreak.self) { _ = try await test.verify() }
    #expect(found?.description.contains(told) == true, "\(found?.description ?? "")")
  }

  @Test("One flipped byte of a file is found and named")
  func alteredFile() async throws {
    let (test, kept) = try await filled()
    let path = "\(test.folder)/files/\(kept.digest.prefix(2))/\(kept.digest.dropFirst(2))"
    var bytes = try #require(FileManager.default.contents(atPath: path))
    bytes[3] ^= 1
    try bytes.write(to: URL(fileURLWithPath: path))
    let found = await #expect(throws: IntegrityBreak.self) { _ = try await test.verify() }
    #expect(found?.description == "file \(kept.digest): the bytes were altered")
  }

  @Test("A resumed upload gives the whole file; a piece at the wrong place is not taken")
  func resumedUpload() async throws {
    let (test, _) = try await filled()
    let files = test.office.files
    let upload = Upload.ID(at: test.office.clock.now)
    let bytes = Array("%PDF-1.7 ".utf8) + [UInt8](repeating: 7, count: 10_000)
    #expect(try await files.append(Array(bytes[..<4000]), to: upload, at: 0) == 4000)
    #expect(try await files.append([1], to: upload, at: 3999) == nil)
    #expect(try await files.received(upload) == 4000)
    #expect(try await files.append(Array(bytes[4000...]), to: upload, at: 4000) == bytes.count)
    let kept = try #require(try await files.finish(upload))
    #expect(kept.digest == Digest.hex(of: bytes) && kept.size == bytes.count && kept.type == .pdf)
  }
}

/// Statements that no program would run: they stand here as literals that a test chooses from.
private enum Damage {
  static func run(_ statement: String, on connection: any Connection) throws {
    let known: [SQL] = [
      "UPDATE dossier SET document = replace(document, 'Thử', 'Khác')", "UPDATE dossier SET title = 'Khác'",
      "DELETE FROM dossier", "UPDATE journal SET change = '{}' WHERE sequence = 3",
      "DELETE FROM journal WHERE sequence = 3",
      "DELETE FROM journal WHERE sequence = (SELECT max(sequence) FROM journal)",
      "UPDATE journal SET person = NULL WHERE person IS NOT NULL",
    ]
    for sql in known where sql.rendered(.question).text == statement { try connection.run(sql) }
  }
}
