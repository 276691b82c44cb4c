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

  @Test("What was acknowledged is there when the files are opened after a crash")
  func crash() async throws {
    let database = try await open()
    for id in 0..<20 { try await database.write { _ = try $0.run("INSERT INTO note (id) VALUES (\(id))") } }
    let copy = folder + "/copy"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    for name in ["a.sqlite", "a.sqlite-wal"] {
      try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: "\(copy)/\(name)")
    }
    let reopened = try SQLiteDatabase(path: copy + "/a.sqlite")
    #expect(try await reopened.read { try $0.first("SELECT count(*) FROM note") { try $0.int(0) } } == 20)
  }
}
