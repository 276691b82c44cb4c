import Domain
@_spi(Desk) import Office
import Store
import Synchronization
import TestSupport
import Testing

@Suite("Tallies where writes run at once", .enabled(if: TestDatabase.server != nil, "SQLite writes one after another"))
struct TallyTests {
  private static let plan: Plan.ID = "tam-diep-2024"

  /// Drafts whose keys end so, which decides which row counts them.
  private static func drafts(_ ends: [UInt64], of author: Person, at desk: Desk) throws -> [Dossier] {
    let edition = try desk.edition(of: plan)
    return try ends.map { end in
      try Dossier.started(
        id: Dossier.ID(at: desk.now, random: (.random(in: 0 ... .max), .random(in: 0 ... .max) & ~0xF | end)),
        by: author, unit: nil, as: Applicant.Standing(nil, isAdmitted: true), plan: edition.plan,
        version: edition.number, track: edition.plan.tracks[0], at: desk.now)
    }
  }

  @Test("Two who count in the same rows crosswise are both done the first time")
  func crosswise() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let author = try await test.person("Nguyễn Thử")
    let (tries, begun) = (Counted(), Counted())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for ends: [UInt64] in [[0x0, 0xF], [0xF, 0x0]] {
        let drafts = try await test.office.read(as: author) { desk in
          try TallyTests.drafts(ends, of: desk.person, at: desk)
        }
        group.addTask {
          try await test.office.database.write { connection in
            tries.count()
            try Records.insert(drafts[0], on: connection)
            // Neither goes on before both have counted their first.
            begun.count()
            while begun.number < 2 {}
            try Records.insert(drafts[1], on: connection)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(tries.number == 2)
    #expect(try await test.office.read(as: nil) { try Dossiers.tally(of: Self.plan, on: $0.connection) } == [.draft: 4])
  }

  /// A number that many count up.
  private final class Counted: Sendable {
    private let sum = Mutex(0)

    var number: Int { sum.withLock { $0 } }

    func count() { sum.withLock { $0 += 1 } }
  }
}
