import Archives
import Cryptography
import Domain
import Foundation
import Markup
import Store
import TestSupport
import Testing

@testable import Office

@Suite("Backup and restore")
struct BackupTests {
  private let target: TestDatabase

  init() async throws { target = try await TestDatabase() }

  private var path: String { target.folder + "/sao-luu.tar.zst" }

  /// An installation with one dossier that was submitted with a file.
  private func filled() async throws -> (test: TestOffice, dossier: Dossier.ID, digest: String) {
    let made = try await TestOffice.once("backup") { try await BackupTests.fill() }
    return (made.test, made.people.dossier, made.people.digest)
  }

  private static func fill() async throws -> (TestOffice, (dossier: Dossier.ID, digest: String)) {
    let test = try await TestOffice(on: "2024-03-10")
    let author = try await test.person("Nguyễn Thử")
    let id = try await test.draft(
      #"Đổi mới \#u{1}""#, by: author, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc", solution: "ky-thuat")
    var random = SplitMix(seed: 1)
    let bytes = Array("%PDF-1.7 ".utf8) + (0..<600_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let kept = try #require(try await test.office.files.keep(bytes))
    let attachment = Attachment(
      digest: kept.digest, name: "a.pdf", size: kept.size, type: kept.type.mediaType, part: "tai-lieu",
      added: test.office.clock.now)
    try await test.office.run(.attachFile(id, attachment: attachment), as: author)
    try await test.office.run(.submitDossier(id), as: author)
    try await test.office.seal()
    return (test, (id, kept.digest))
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
    let (begun, tellBegun) = AsyncStream.makeStream(of: Void.self)
    let work = _Concurrency.Task {
      defer { tellBegun.finish() }
      var number = 0
      while !_Concurrency.Task.isCancelled {
        number += 1
        try await test.unit("Đơn vị thử \(number)")
        tellBegun.yield()
        if number.isMultiple(of: 20) { try await test.office.seal() }
      }
      return number
    }
    for await _ in begun { break }
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

  // MARK: Backups that someone made

  private typealias Entries = [(name: String, bytes: [UInt8])]

  private func entries(of path: String) throws -> Entries {
    var entries: Entries = []
    let reader = try ArchiveReader(path: path, bounds: .own)
    while let entry = try reader.next() { entries.append((entry.name, try reader.content())) }
    return entries
  }

  /// Writes the entries with a manifest that fits them, and the signature of the one who holds the key.
  private func write(_ entries: Entries, signing key: InstallationKey?, format: Int = 2) throws {
    let writer = try ArchiveWriter(path: path, format: .tarZstandard)
    var digests: [String: String] = [:]
    for entry in entries where !["manifest.json", "signature.json"].contains(entry.name) {
      digests[entry.name] = Digest.hex(of: entry.bytes)
      try writer.add(entry.name, entry.bytes)
    }
    let manifest = try JSON.encoded(BackupDocument.Manifest(digests: digests))
    try writer.add("manifest.json", manifest)
    if let key {
      try writer.add("signature.json", JSON.encoded(ManifestSignature(of: manifest, as: .backup, by: key)))
    }
    try writer.finish()
  }

  /// A backup whose first entry says something else.
  private func head(_ entries: Entries, _ change: (inout BackupDocument.Head) -> Void) throws -> Entries {
    var head = try JSONDecoder().decode(BackupDocument.Head.self, from: Data(entries[0].bytes))
    change(&head)
    return [(entries[0].name, try JSON.encoded(head))] + entries.dropFirst()
  }

  @Test("A backup that was put together by hand is refused before anything is touched, whoever signed it")
  func byHand() async throws {
    let (test, _, _) = try await filled()
    _ = try await Backup(of: test.office).write(to: path) { _ in }
    let own = test.office.keeper.key
    let whole = try entries(of: path)
    let counter = try #require(whole.firstIndex { $0.name.hasPrefix("tables/counter/") || $0.name.contains("/tally/") })
    var twice = whole
    twice.insert((whole[counter].name, whole[1].bytes), at: counter)
    let cases: [(Entries, String)] = [
      (twice, "stands in it twice"),
      (try head(whole) { $0.rows = ["a": .max, "b": .max] }, "it counts rows that no installation has"),
      (try head(whole) { $0.rows["person"] = -1 }, "it counts rows that no installation has"),
      (try head(whole) { $0.step = 1 }, "is of step 1 of the schema"), (try head(whole) { $0.step = -5 }, "of step -5"),
      (try head(whole) { $0.step = 99 }, "of step 99"), (try head(whole) { $0.format = 3 }, "by a newer program"),
    ]
    for (entries, told) in cases {
      try write(entries, signing: own)
      let fault = await #expect(throws: Fault.self) { _ = try await restore(path, of: test) }
      #expect(fault?.description.contains(told) == true, "\(fault?.description ?? "")")
      #expect(try await target.database.read { try $0.tables() }.isEmpty)
    }
  }

  @Test("An entry that unpacks to more than any that the program writes is refused")
  func bomb() async throws {
    let (test, _, _) = try await filled()
    _ = try await Backup(of: test.office).write(to: path) { _ in }
    let zeros = [UInt8](repeating: 0, count: BackupDocument.largestEntry + 1)
    try write(try entries(of: path) + [("tables/person/999.json", zeros)], signing: test.office.keeper.key)
    let fault = await #expect(throws: Fault.self) { _ = try await restore(path, of: test) }
    #expect(fault?.description.contains("tables/person/999.json cannot be read") == true)
  }

  @Test("Rows of another table than the entry's, and fewer rows than were counted, are refused")
  func otherRows() async throws {
    let (test, _, _) = try await filled()
    _ = try await Backup(of: test.office).write(to: path) { _ in }
    let whole = try entries(of: path)
    let place = try #require(whole.firstIndex { $0.name.hasPrefix("tables/person/") })
    var moved = whole
    moved[place].name = "tables/unit/998.json"
    var fewer = whole
    fewer.remove(at: place)
    for (entries, told) in [(moved, "holds rows of person"), (fewer, "rows of person are missing")] {
      try write(entries, signing: test.office.keeper.key)
      let fault = await #expect(throws: Fault.self) { _ = try await restore(path, of: test) }
      #expect(fault?.description.contains(told) == true, "\(fault?.description ?? "")")
      #expect(try await target.database.read { try Transfer.isUnfinished(on: $0) })
    }
  }

  @Test("A backup of another installation, or of nobody, is taken only on a word that says so")
  func foreign() async throws {
    let (test, _, _) = try await filled()
    _ = try await Backup(of: test.office).write(to: path) { _ in }
    let folder = target.folder + "/restored"
    let told = { (trust: Restore.Trust) in
      let fault = #expect(throws: Fault.self) { _ = try Restore(path, trusting: trust, data: folder) }
      return fault?.description ?? ""
    }
    let key = test.office.keeper.key.publicKey.fingerprint
    #expect(told(.own).contains("signed by another installation, with the key \(key)"))
    #expect(told(.unsigned).contains("signed by another installation"))
    #expect(told(.signer(fingerprint: "0000")).contains("was signed with the key \(key), not with that one"))
    #expect(try Restore(path, trusting: .own, data: test.folder).signer == key)
    #expect(try Restore(path, trusting: .signer(fingerprint: key.uppercased()), data: folder).signer == key)

    // Altered, with a new manifest, and signed by the one who altered it.
    let whole = try entries(of: path)
    let thief = try InstallationKey()
    try write(whole, signing: thief)
    #expect(told(.signer(fingerprint: key)).contains("with the key \(thief.publicKey.fingerprint), not with that one"))
    // Without a signature, as earlier programs made them.
    try write(try head(whole) { $0.format = 1 }, signing: nil)
    #expect(told(.own).contains("is not signed"))
    #expect(told(.signer(fingerprint: key)).contains("is not signed"))
    #expect(try Restore(path, trusting: .unsigned, data: folder).signer == nil)
  }

  @Test("Nobody is signed in after a restore, the new place signs the journal, and the journal says so")
  func takenOver() async throws {
    let (test, _, _) = try await filled()
    let author = try await test.office.database.read { try $0.first("SELECT id FROM person") { try $0.text(0) } }
    let person = try #require(author.flatMap { Person.ID($0) })
    _ = try await test.office.grant(to: person)
    _ = try await Backup(of: test.office).write(to: path) { _ in }
    _ = try await restore(path, of: test)
    let folder = target.folder + "/restored"
    let office = try await Office.open(
      data: folder, over: target.database, files: try FileStore(folder: folder), clock: test.office.clock)
    #expect(office.keeper.key.publicKey != test.office.keeper.key.publicKey)
    let report = try await Integrity.verify(office.database, files: office.files, against: office.keeper.witnesses)
    #expect(report.uncovered["access"] == 0)
    let takeovers = try await office.database.read { try Records.all(JournalTakeover.self, on: $0).map(\.value) }
    #expect(takeovers.map(\.signer) == [test.office.keeper.key.publicKey])
    #expect(takeovers.map(\.signedBy) == [office.keeper.key.publicKey])
  }

  @Test("A backup whose counters were put back, or say no number, is refused", arguments: ["1", #""abc""#])
  func counters(value: String) async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-04")
    for title in ["Một", "Hai"] {
      _ = try await walk.received(title, "dot-1", "giao-duc", "tac-nghiep")
    }
    try await walk.office.seal()
    _ = try await Backup(of: walk.office).write(to: path) { _ in }
    let entries = try entries(of: path).map { entry in
      guard entry.name.hasPrefix("tables/counter/") else { return entry }
      let text = String(decoding: entry.bytes, as: UTF8.self)
      return (
        entry.name,
        Array(text.replacing(#""register/tam-diep-2024",2"#, with: #""register/tam-diep-2024",\#(value)"#).utf8)
      )
    }
    try write(entries, signing: walk.office.keeper.key)
    await #expect(throws: (any Error).self) { _ = try await restore(path, of: walk.test) }
    #expect(try await target.database.read { try Transfer.isUnfinished(on: $0) })
  }
}
