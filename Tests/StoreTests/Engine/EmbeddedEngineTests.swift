import Foundation
import Markup
import Store
import TestSupport
import Testing

@Suite("The embedded engine alone")
struct EmbeddedEngineTests {
  private let folder = NSTemporaryDirectory() + UUID().uuidString

  private func open() async throws -> SQLiteDatabase {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let database = try SQLiteDatabase(path: folder + "/a.sqlite")
    try await database.migrate([Migration(1, "notes", ["CREATE TABLE note (id BIGINT PRIMARY KEY)"])])
    return database
  }

  @Test("A commit waits for the disk: synchronous is FULL, the journal is written ahead")
  func durability() async throws {
    let database = try await open()
    let (level, mode, keys) = try await database.write { connection in
      (
        try connection.first("PRAGMA synchronous") { try $0.int(0) },
        try connection.first("PRAGMA journal_mode") { try $0.text(0) },
        try connection.first("PRAGMA foreign_keys") { try $0.int(0) }
      )
    }
    #expect(level == 2)
    #expect(mode == "wal")
    #expect(keys == 1)
  }

  @Test("When the disk is full, whatever shared the transaction is trouble that passes, and it passes")
  func fullDisk() async throws {
    let database = try await open()
    // As many pages as a small disk has.
    try await database.write { connection in
      try connection.run("CREATE TABLE page (text TEXT)")
      _ = try connection.first("PRAGMA max_page_count = 40") { try $0.int(0) }
    }
    let fill: @Sendable (any Connection) throws -> Void = { connection in
      for _ in 0..<4 { try connection.run("INSERT INTO page (text) VALUES (hex(randomblob(2000)))") }
    }
    for _ in 0..<5 { try await database.write(fill) }
    let told = await withTaskGroup(of: String.self) { group in
      for _ in 0..<60 {
        group.addTask {
          do {
            try await database.write(fill)
            return "written"
          } catch let fault as Fault where fault.isPassing {
            return "passing"
          } catch {
            return "\(error)"
          }
        }
      }
      return await group.reduce(into: [:] as [String: Int]) { $0[$1, default: 0] += 1 }
    }
    #expect(Set(told.keys).union(["written"]) == ["written", "passing"])
    let kept = try await database.read { try $0.first("SELECT count(*) FROM page") { try $0.int(0) } }
    #expect(kept == 4 * (5 + told["written", default: 0]))
    try await database.write { connection in
      _ = try connection.first("PRAGMA max_page_count = 4000") { try $0.int(0) }
      try fill(connection)
    }
  }

  @Test("What was acknowledged is there when the files are opened after a crash")
  func crash() async throws {
    let database = try await open()
    for id in 0..<20 { try await database.write { try $0.run("INSERT INTO note (id) VALUES (\(id))") } }
    let copy = folder + "/copy"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    for name in ["a.sqlite", "a.sqlite-wal"] {
      try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: "\(copy)/\(name)")
    }
    let reopened = try SQLiteDatabase(path: copy + "/a.sqlite")
    #expect(try await reopened.read { try $0.first("SELECT count(*) FROM note") { try $0.int(0) } } == 20)
  }
}
