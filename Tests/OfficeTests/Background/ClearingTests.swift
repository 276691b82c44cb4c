import Domain
import Office
import Store
import TestSupport
import Testing

@Suite("What nobody needs any more is cleared away")
struct ClearingTests {
  private static let hour: Int64 = 3600

  private func session(_ token: String, _ test: TestOffice, begun: Instant) async throws {
    let person = try await test.person("Nguyễn Thử")
    try await test.office.database.write { connection in
      try Access.grant(
        Access.Session(digest: token, begun: begun, used: begun, address: "", browser: ""), to: person, csrf: "x",
        expires: begun.adding(seconds: 12 * ClearingTests.hour), isConfined: false, on: connection)
    }
  }

  private func isKnown(_ token: String, _ test: TestOffice, at now: Instant) async throws -> Bool {
    try await test.office.database.read {
      try Access.pass(token: token, at: now, idle: 12 * ClearingTests.hour, on: $0) != nil
    }
  }

  @Test("A session is forgotten once it had run out when this was last done, so that no jump of the clock takes one")
  func sessions() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let now = Clock().now
    let hour = ClearingTests.hour
    try await session("over", test, begun: now.adding(seconds: -20 * hour))
    try await session("open", test, begun: now.adding(seconds: -hour))
    let first = try await test.office.clear(since: nil)
    #expect(try await isKnown("over", test, at: now.adding(seconds: -10 * hour)))
    // Last done by a clock that was far ahead: what counts is the earlier of the two.
    _ = try await test.office.clear(since: first.adding(seconds: 400 * 24 * hour))
    #expect(try await !isKnown("over", test, at: now.adding(seconds: -10 * hour)))
    #expect(try await isKnown("open", test, at: now))
  }

  @Test("A session that a clock far ahead began is worth nothing once the clock is right; hours and days do no harm")
  func future() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let now = Clock().now
    try await session("days", test, begun: now.adding(seconds: 48 * ClearingTests.hour))
    try await session("year", test, begun: now.adding(seconds: 400 * 24 * ClearingTests.hour))
    #expect(try await isKnown("days", test, at: now))
    #expect(try await !isKnown("year", test, at: now))
  }

  @Test("Wrong passwords lock a name for a while, not those of a clock that was ahead")
  func attempts() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let now = Clock().now
    let counted = try await test.office.database.write { connection in
      for seconds: Int64 in [24 * ClearingTests.hour, -1000, -10, -5] {
        try Attempts.note(of: "thu", from: "a", at: now.adding(seconds: seconds), on: connection)
      }
      return try Attempts.count(of: "thu", from: "a", since: now.adding(seconds: -900), until: now, on: connection)
    }
    #expect(counted == 2)
  }

  @Test("An upload that nobody finished goes with what had arrived of it")
  func uploads() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let (old, new) = (Upload.ID(at: Instant(microseconds: 1)), Upload.ID(at: Instant(microseconds: 2)))
    let person = try await test.person("Nguyễn Thử")
    let now = Clock().now
    for (id, age) in [(old, 30 * ClearingTests.hour), (new, 2)] {
      let upload = Upload(
        id: id, person: person, dossier: Dossier.ID(at: now), part: "tai-lieu", name: "a.pdf", size: 5,
        started: now.adding(seconds: -age))
      try await test.office.database.write { try Uploads.insert(upload, on: $0) }
      _ = try await test.office.files.append([65], to: id, at: 0)
    }
    _ = try await test.office.clear(since: now)
    let left = try await test.office.database.read {
      try [Uploads.find(old, on: $0)?.id, Uploads.find(new, on: $0)?.id]
    }
    #expect(left == [nil, new])
    #expect(try await test.office.files.received(old) == 0)
    #expect(try await test.office.files.received(new) == 1)
  }
}
