import Markup
import Store
import Synchronization

/// A database on which every write is done and then taken back, so that many may try everything on the same rows.
final class TriedDatabase: AlteredDatabase {
  let base: any Database
  /// How many entries of the journal were tried. (Writes that are no change, such as when a session was last used, come
  /// whenever their time has come.)
  let entries = Mutex(0)

  init(_ base: any Database) { self.base = base }

  func read<T: Sendable>(
    _ reading: Reading, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await base.read(reading, body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    do {
      return try await base.write { connection in
        let before = try Self.entries(on: connection)
        let value = try body(connection)
        let added = try Self.entries(on: connection) - before
        self.entries.withLock { $0 += added }
        throw Tried(value: value)
      }
    } catch let tried as Tried<T> {
      return tried.value
    }
  }

  private static func entries(on connection: any Connection) throws -> Int {
    try connection.first("SELECT count(*) FROM journal") { try $0.int(0) } ?? 0
  }

  /// Takes a write back and carries what came of it.
  private struct Tried<T: Sendable>: Error {
    let value: T
  }
}
