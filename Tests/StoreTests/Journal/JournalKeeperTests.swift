import Cryptography
import Domain
import Foundation
import Office
import TestSupport
import Testing

@testable import Store

@Suite("The key of an installation")
struct JournalKeeperTests {
  private func open(_ folder: String, _ database: any Database) async throws -> JournalKeeper {
    try await JournalKeeper.open(folder, database, at: Instant(microseconds: 1))
  }

  @Test("It is made once, readable for its owner alone, and a second start finds it")
  func made() async throws {
    let test = try await TestOffice(emptyOn: "2024-03-10")
    let path = test.folder + "/installation.key"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(!FileManager.default.fileExists(atPath: path + ".new"))
    let again = try await open(test.folder, test.office.database)
    #expect(again.key.publicKey == test.office.keeper.key.publicKey)
  }

  @Test("However many nodes begin at once in one folder, there is one key")
  func together() async throws {
    let store = try await TestDatabase()
    try await store.database.migrate()
    let keys = try await withThrowingTaskGroup(of: PublicKey.self) { group in
      for _ in 0..<6 { group.addTask { try await open(store.folder, store.database).key.publicKey } }
      return try await group.reduce(into: Set<PublicKey>()) { $0.insert($1) }
    }
    #expect(keys.count == 1)
    #expect(try await open(store.folder, store.database).key.publicKey == keys.first)
  }

  @Test("A key that is in use is not replaced by one that a slower node prepared")
  func slower() async throws {
    let store = try await TestDatabase()
    defer { withExtendedLifetime(store) {} }
    let folder = KeyFolder(folder: store.folder + "/data")
    let (first, second) = (try folder.prepared(), try folder.prepared())
    try folder.settle(first)
    // A third node saw no key a moment ago, and prepares its own.
    let third = try folder.prepared()
    try folder.settle(second)
    #expect(second.publicKey == first.publicKey)
    #expect(third.publicKey != first.publicKey)
    #expect(throws: Fault.self) { try folder.settle(third) }
    #expect(try folder.read(folder.key)?.publicKey == first.publicKey)
  }

  @Test("A node without it, or with another, does not start, and is told to copy it")
  func without() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let other = test.folder + "/other"
    let fault = await #expect(throws: Fault.self) { _ = try await open(other, test.office.database) }
    #expect(fault?.description.contains("copy installation.key") == true)
    #expect(!FileManager.default.fileExists(atPath: other + "/installation.key"))
    let stranger = try await TestOffice(emptyOn: "2024-03-10")
    await #expect(throws: Fault.self) { _ = try await open(stranger.folder, test.office.database) }
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: test.folder + "/installation.key", toPath: other + "/installation.key")
    #expect(try await open(other, test.office.database).key.publicKey == test.office.keeper.key.publicKey)
  }

  @Test("A head whose signature was taken away is not signed again; an empty journal is")
  func unsigned() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    try await test.office.seal()
    try await test.office.database.write { try $0.run("UPDATE journal_seal SET key = '', signature = ''") }
    let keeper = try await open(test.folder, test.office.database)
    await #expect(throws: Fault.self) { try await keeper.seal(test.office.database) { Instant(microseconds: 2) } }
    #expect(keeper.trouble?.contains("not signed by this installation") == true)
    await #expect(throws: IntegrityBreak.self) { _ = try await test.verify() }

    let fresh = try await TestDatabase()
    try await fresh.database.migrate()
    try FileManager.default.copyItem(
      atPath: test.folder + "/installation.key", toPath: fresh.folder + "/installation.key")
    _ = try await open(fresh.folder, fresh.database)
    #expect(try await fresh.database.read { try Journal.signedHead(on: $0)?.isGenuine } == true)
  }

  @Test("A database that was set back to an earlier moment is noticed, and taken over with a reason")
  func setBack() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    try await test.office.seal()
    let early = try await TestDatabase()
    try await early.database.migrate()
    _ = try await Transfer.move(from: test.office.database, to: early.database) { _ in }
    try await Transfer.finish(early.database)
    try await test.unit("Đơn vị sau")
    try await test.office.seal()

    // The earlier database under the same data folder.
    let keeper = try await open(test.folder, early.database)
    let found = await #expect(throws: IntegrityBreak.self) {
      _ = try await Integrity.verify(early.database, files: test.office.files, against: keeper.witnesses)
    }
    #expect(found?.description.hasSuffix("was seen there before") == true)
    await #expect(throws: Fault.self) { try await keeper.seal(early.database) { Instant(microseconds: 2) } }
    let taken = try await JournalKeeper.takeOver(
      test.folder, early.database, at: Instant(microseconds: 3), reason: "máy chủ cơ sở dữ liệu hỏng")
    let report = try await Integrity.verify(early.database, files: test.office.files, against: taken.witnesses)
    #expect(report.unsealed == 0)
    let reasons = try await early.database.read { try Records.all(JournalTakeover.self, on: $0).map(\.value.reason) }
    #expect(reasons == ["máy chủ cơ sở dữ liệu hỏng"])
  }

  @Test("No two dossiers of a plan have one number")
  func numbersTwice() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-04")
    for title in ["Một", "Hai"] { _ = try await walk.received(title, "dot-1", "giao-duc", "tac-nghiep") }
    await #expect(throws: (any Error).self) {
      try await walk.office.database.write { try $0.run("UPDATE dossier SET number = 1") }
    }
  }
}
