import Office
import SiteSupport
import Store
import TestSupport
import Testing

@testable import Web

@Suite("While the database takes no changes", .onOneEngine)
struct OnlyReadingTests {
  @Test("Pages are shown and say that one can only look; a form comes back calmly with what was typed")
  func onlyLooking() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let author = try await test.person("Nguyễn Thị Thử")
    let database = StandingDatabase(test.office.database)
    let office = Office(
      database: database, files: test.office.files, clock: test.office.clock, keeper: test.office.keeper)
    let site = AskedSite(office)
    let person = try await site.signIn(author, at: test.office)

    let page = try await site.get("/ho-so", as: person)
    #expect(page.status == 200)
    #expect(page.text.contains("<b>Hiện chỉ xem được.</b>"))
    let key = "018f0c1e-7b1a-7c3d-8e4f-0123456789ab"
    let sent = try await site.post(
      "/ho-so", as: person, [("key", key), ("plan", "tam-diep-2024"), ("track", "dot-2")])
    #expect(sent.status == 503)
    #expect(sent.text.contains("Hệ thống đang tạm gián đoạn"))
    #expect(sent.text.contains(key))

    let usual = try await AskedSite(test.office).get("/ho-so", as: person)
    #expect(!usual.text.contains("Hiện chỉ xem được"))
  }
}

/// A database that stands by for one that is gone: it is read, and takes nothing.
private final class StandingDatabase: Database {
  private let base: any Database

  init(_ base: any Database) { self.base = base }

  func read<T: Sendable>(
    _ reading: Reading, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await base.read(reading, body)
  }

  func readOnce<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await base.readOnce(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    throw Fault("no server takes changes", isPassing: true)
  }

  var takesChanges: Bool { false }

  var queues: DatabaseQueues { base.queues }

  func close() async throws { try await base.close() }
}
