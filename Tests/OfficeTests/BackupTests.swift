import Archives
import Domain
import Foundation
import Office
import Store
import TestSupport
import Testing

@Suite("Backup and restore")
struct BackupTests {
  private let target: TestDatabase

  init() async throws { target = try await TestDatabase() }

  private var path: String { target.folder + "/sao-luu.tar.zst" }

  /// An installation with one dossier that was submitted with a file.
  private func filled() async throws -> (test: TestOffice, dossier: Dossier.ID, digest: String) {
    let test = try await TestOffice(on: "2024-03-10")
    let author = try await test.person("Nguyễn Thử")
    let id = try await test.draft(
      "Đổi mới \u{1}\"", by: author, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc", solution: "ky-thuat")
    var random = SplitMix(seed: 1)
    let bytes = Array("%PDF-1.7 ".utf8) + (0..<600_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let kept = try #require(try await test.office.files.keep(bytes))
    let attachment = Attachment(
      digest: kept.digest, name: "a.pdf", size: kept.size, type: kept.type.mediaType, part: "tai-lieu",
      added: test.office.clock.now)
    try await test.office.run(AttachFile(dossier: id, attachment: attachment), as: author)
    try await test.office.run(SubmitDossier(dossier: id), as: author)
    try await test.office.seal()
    return (test, id, kept.digest)
  }

  private func restore(_ path: String, of test: TestOffice) async throws -> IntegrityReport {
    let folder = target.folder + "/restored"
    let signer = test.office.keeper.key.publicKey.fingerprint
    return try await Restore(path, trusting: .signer(fingerprint: signer), data: folder)
      .into(target.database, files: try FileStore(folder: folder)) { _ in }
  }

  @Test("What was saved comes back, the same in every table and every file, and is verified", arguments: ["zst", "gz"])
  func roundTrip(kind: String) async throws {
    let (test, id, digest) = try await filled()
    let path = target.folder + "/sao-luu.tar.\(kind)"
    let report = try await Backup(of: test.office).write(to: path) { _ in }
    #expect(report.files == 1)
    let verified = try await restore(path, of: test)
    #expect(verified == (try await test.verify()))
    let (before, after) = (test.office.database, target.database)
    // What is new: that the journal was taken over.
    let counts = try await before.read { try Transfer.counts(on: $0) }
      .merging(["journal": 1, "journal_takeover": 1]) { $0 + $1 }
    #expect(try await after.read { try Transfer.counts(on: $0) } == counts)
    let dossier = try await test.dossier(id)
    #expect(try await after.read { try Records.load(Dossier.self, id.description, on: $0)?.value } == dossier)
    let files = try FileStore(folder: target.folder + "/restored")
    try await files.verify(digest)
  }

  @Test("A backup taken while people work is of one moment")
  func whileWorking() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let work = _Concurrency.Task {
      var number = 0
      while !_Concurrency.Task.isCancelled {
        number += 1
        try await test.unit("Đơn vị thử \(number)")
        if number.isMultiple(of: 20) { try await test.office.seal() }
      }
      return number
    }
    for number in 0..<5 {
      _ = try await Backup(of: test.office).write(to: target.folder + "/\(number).tar.gz") { _ in }
    }
    work.cancel()
    #expect(try await work.value > 0)
    #expect(try await restore(target.folder + "/4.tar.gz", of: test).rows >= 5)
  }

  @Test("A target that holds data is refused and left as it is")
  func occupied() async throws {
    let (test, _, _) = try await filled()
    _ = try await Backup(of: test.office).write(to: path) { _ in }
    try await target.database.migrate()
    try await target.database.write { _ = try Counters.next("thử", on: $0) }
    let fault = await #expect(throws: Fault.self) { _ = try await restore(path, of: test) }
    #expect(fault?.description.contains("holds data already (counter)") == true)
  }

  @Test("Cut off anywhere, a backup is refused before anything is touched; the target takes a whole one afterwards")
  func cutOff() async throws {
    let (test, _, _) = try await filled()
    _ = try await Backup(of: test.office).write(to: path) { _ in }
    let whole = try #require(FileManager.default.contents(atPath: path))
    let short = target.folder + "/short.tar.zst"
    for part in [3, 2] {
      try whole.prefix(whole.count / part).write(to: URL(fileURLWithPath: short))
      await #expect(throws: (any Error).self) { _ = try await restore(short, of: test) }
    }
    #expect(try await target.database.read { try $0.tables() }.isEmpty)
    #expect(try await restore(path, of: test).files == 1)
    #expect(try await !target.database.read { try Transfer.isUnfinished(on: $0) })
  }

  @Test("An entry that was altered or taken out is named")
  func altered() async throws {
    let (test, _, _) = try await filled()
    _ = try await Backup(of: test.office).write(to: path) { _ in }
    var entries: [(name: String, bytes: [UInt8])] = []
    let reader = try ArchiveReader(path: path, bounds: .own)
    while let entry = try reader.next() { entries.append((entry.name, try reader.content())) }
    let place = try #require(entries.firstIndex { $0.name.hasPrefix("tables/person/") })
    let name = entries[place].name

    var altered = entries
    altered[place].bytes = Array(
      String(decoding: altered[place].bytes, as: UTF8.self).replacing("Nguyễn", with: "Trần").utf8)
    var shortened = entries
    shortened.remove(at: place)
    var garbled = entries
    garbled[place].bytes[0] ^= 1
    let cases = [
      (altered, "\(name) was altered"), (shortened, "\(name) is missing"), (garbled, "\(name) was altered"),
    ]
    for (entries, told) in cases {
      let writer = try ArchiveWriter(path: path, format: .tarZstandard)
      for entry in entries { try writer.add(entry.name, entry.bytes) }
      try writer.finish()
      let fault = await #expect(throws: Fault.self) { _ = try await restore(path, of: test) }
      #expect(fault?.description.hasSuffix(told) == true, "\(fault?.description ?? "")")
    }
  }

  @Test("Where the backup cannot be written, nothing stands under its name")
  func noPlace() async throws {
    let (test, _, _) = try await filled()
    await #expect(throws: (any Error).self) {
      _ = try await Backup(of: test.office).write(to: target.folder + "/nowhere/a.tar.gz") { _ in }
    }
    await #expect(throws: Fault.self) {
      _ = try await Backup(of: test.office).write(to: target.folder + "/a.zip") { _ in }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: target.folder).filter { $0.hasPrefix("a.") }.isEmpty)
  }
}
