import Domain
import Office
import Store
import TestSupport
import Testing

/// What a command reads first is read before it waits for other writes, so that they wait less for it.
@Suite("A write that waits for others")
struct WaitingWriteTests {
  @Test("It does and refuses what it does alone, whether it could be prepared or not", arguments: [true, false])
  func outcomes(_ canBePrepared: Bool) async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let unit = try await test.unit("Phòng Mẫu", kind: "phong-ban")
    let author = try await test.person("Nguyễn Thử", in: unit)
    let head = try await test.person("Trưởng Phòng Thử", in: unit, (.unitHead, .unit(unit)))
    let id = try await test.draft(
      "Đợi người khác", by: author, plan: "tam-diep-2024", track: "dot-2", field: "y-te", solution: "quan-ly")
    let alone = test.office
    let waiting = Office(
      database: WritingDatabase(base: alone.database, canBeRead: canBePrepared), files: alone.files, clock: alone.clock,
      keeper: alone.keeper)

    await #expect(throws: Refusal.notYours) { try await waiting.run(.endorseDossier(id), as: author) }
    try await waiting.run(.submitDossier(id), as: author)
    #expect(try await test.dossier(id).state == .submitted)
    try await waiting.run(.endorseDossier(id), as: head)
    #expect(try await test.dossier(id).state == .endorsed)
    let again = await #expect(throws: Refusal.self) { try await alone.run(.endorseDossier(id), as: head) }
    let waitingAgain = await #expect(throws: Refusal.self) { try await waiting.run(.endorseDossier(id), as: head) }
    #expect(again != nil && again == waitingAgain)
    _ = try await test.verify()
  }
}

/// A database on which others always write.
private struct WritingDatabase: Database {
  let base: any Database
  let canBeRead: Bool

  var isWriting: Bool { true }
  var queues: DatabaseQueues { base.queues }

  func read<T: Sendable>(
    _ reading: Reading, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    guard canBeRead else { throw Fault("too many read") }
    return try await base.read(reading, body)
  }

  func readOnce<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await base.readOnce(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await base.write(body)
  }

  func close() async throws { try await base.close() }
}
