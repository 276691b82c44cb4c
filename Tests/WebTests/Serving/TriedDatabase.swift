import Markup
import Store
import Synchronization

/// A database on which every write is done and then taken back, so that many may try everything on the same rows.
final class TriedDatabase: Database {
  private let base: any Database
  /// How many writes were tried.
  let writes = Mutex(0)

  init(_ base: any Database) { self.base = base }

  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await base.read(body)
  }

  func readOnce<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await base.readOnce(body)
  }

  func search<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await base.search(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    writes.withLock { $0 += 1 }
    do {
      return try await base.write { throw Tried(value: try body($0)) }
    } catch let tried as Tried<T> {
      return tried.value
    }
  }

  var queues: DatabaseQueues { base.queues }

  func close() async throws { try await base.close() }

  /// Takes a write back and carries what came of it.
  private struct Tried<T: Sendable>: Error {
    let value: T
  }
}
