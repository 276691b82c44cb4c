import Domain
import Foundation
import Markup
import Store
import TestSupport
import Testing

@Suite("Finding who holds a role somewhere")
struct AppointmentTests {
  private func open() async throws -> SQLiteDatabase {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let database = try SQLiteDatabase(path: folder + "/a.sqlite")
    try await database.migrate()
    return database
  }

  @Test("The heads of a unit are found without looking through every role that was ever given")
  func heads() async throws {
    let database = try await open()
    let day = try #require(Day("2024-03-10"))
    let plans = try await database.read { connection in
      var plans: [String] = []
      let asked = WatchedConnection(connection) { question in
        plans += try connection.rows("EXPLAIN QUERY PLAN \(question)") { try $0.text(3) }
      }
      _ = try SubmissionLists.heads(of: Unit.ID(at: Instant(microseconds: 0)), on: asked)
      _ = try People.administrators(on: day, on: asked)
      return plans.filter { $0.contains("appointment") }
    }
    #expect(plans.count == 2)
    #expect(plans.allSatisfy { $0.hasPrefix("SEARCH appointment USING INDEX appointment_scope (scope=?)") }, "\(plans)")
    try await database.close()
  }

  @Test(
    "A scope is read as it is written",
    arguments: [
      "installation", "plan/tam-diep-2024", "track/tam-diep-2024/dot-1", "unit/018f0c1e-7b1a-7c3d-8e4f-0123456789ab",
      "council/018f0c1e-7b1a-7c3d-8e4f-0123456789ab",
    ])
  func scope(_ text: String) {
    #expect(Scope(text)?.description == text)
  }

  @Test(
    "What is no scope is none", arguments: ["", "plan", "plan/", "unit/x", "track/tam-diep-2024", "installation/x"])
  func noScope(_ text: String) {
    #expect(Scope(text) == nil)
  }
}
