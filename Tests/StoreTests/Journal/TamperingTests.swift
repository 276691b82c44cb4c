import Domain
import Foundation
import Office
import TestSupport
import Testing

@testable import Store

@Suite("What is done behind the program's back")
struct TamperingTests {
  @Test("Is found and named, or stands among what cannot be found", arguments: Tampering.all)
  func tampering(_ tampering: Tampering) async throws {
    let scene = try await TamperedOffice()
    try await tampering.act(scene)
    guard let told = tampering.told else {
      #expect(try await scene.verify().entries == scene.story.entries)
      #expect(try TamperingTests.listed().contains(tampering.name))
      return
    }
    let found = await #expect(throws: IntegrityBreak.self) { _ = try await scene.verify() }
    #expect(found?.description.contains(told) == true, "\(found?.description ?? "")")
  }

  @Test("A copy with which nobody did anything is in order")
  func untouched() async throws {
    let scene = try await TamperedOffice()
    let report = try await scene.verify()
    #expect(report.unsealed == 0 && report.files == 3 && report.entries == scene.story.entries)
  }

  @Test("The list of what cannot be found names nothing that is found, and the 52 are numbered")
  func list() throws {
    #expect(Tampering.all.map(\.number).sorted() == Array(1...52))
    let unseen = Tampering.all.filter { $0.told == nil }.map(\.name)
    #expect(
      try TamperingTests.listed().filter { line in Tampering.all.contains { $0.name == line } } == unseen.sorted())
  }

  @Test("Nothing is sealed on top of what someone else made, and the operator is told")
  func neverSealed() async throws {
    for number in [25, 29, 33] {
      let scene = try await TamperedOffice()
      let tampering = try #require(Tampering.all.first { $0.number == number })
      try await tampering.act(scene)
      let unsealed = try await scene.database.read { try Journal.unsealed(on: $0) }
      try? await scene.office.seal()
      try? await scene.office.keeper.seal(scene.database) { scene.office.clock.now }
      #expect(try await scene.database.read { try Journal.unsealed(on: $0) } == unsealed)
      #expect(scene.office.keeper.trouble != nil)
      await #expect(throws: IntegrityBreak.self) { _ = try await scene.verify() }
    }
  }

  @Test("Who has the key too and works out everything anew is found by a head that was kept outside")
  func keptHead() async throws {
    let scene = try await TamperedOffice()
    let kept = try #require(try await scene.database.read { try Journal.signedHead(on: $0) })
    #expect(SignedHead(kept.text) == kept)
    #expect(SignedHead(kept.text.replacing("sangkien-head-1 \(kept.head.sequence)", with: "sangkien-head-1 1")) == nil)
    let key = scene.office.keeper.key
    try await scene.database.write { connection in
      try Tampering.retitle(scene.story.published, on: connection)
      try Journal.adopt(with: key, at: Instant(microseconds: 1), on: connection)
    }
    try FileManager.default.removeItem(atPath: scene.folder + "/journal.head")
    let keeper = try await JournalKeeper.open(scene.folder, scene.database, at: Instant(microseconds: 1))
    var witnesses = keeper.witnesses
    #expect(try await Integrity.verify(scene.database, files: scene.office.files, against: witnesses).rows > 0)
    witnesses.heads = [kept.head]
    let found = await #expect(throws: IntegrityBreak.self) {
      _ = try await Integrity.verify(scene.database, files: scene.office.files, against: witnesses)
    }
    #expect(found?.description.hasSuffix("is not the one that was seen there before") == true)
  }

  @Test("A program that was killed right after a change raises no alarm, however late it is looked at")
  func lateLook() async throws {
    let scene = try await TamperedOffice()
    let unit = Domain.Unit.ID(at: scene.office.clock.now)
    try await scene.office.runUnattended(
      .addUnit(id: unit, name: "Đơn vị mới", kind: "phong", parent: nil, since: Day(daysSince1970: 0)))
    try scene.office.clock.advance(to: scene.office.clock.now.adding(seconds: 30 * 86_400))
    #expect(try await scene.verify().unsealed == 1)
    try await scene.office.seal()
    #expect(try await scene.verify().unsealed == 0)
  }

  /// What docs/invariants.md lists as what cannot be found: the words before the colon of each line.
  private static func listed() throws -> [String] {
    let text = try String(contentsOf: Project.folder.appending(path: "docs/invariants.md"), encoding: .utf8)
    let section = text.components(separatedBy: "## What `verify` cannot see\n").last?.components(separatedBy: "\n## ")
      .first
    return (section ?? "").split(separator: "\n").filter { $0.hasPrefix("- **") }
      .compactMap { $0.dropFirst(4).split(separator: "**").first.map(String.init) }.sorted()
  }
}
