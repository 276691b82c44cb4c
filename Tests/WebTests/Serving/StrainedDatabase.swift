import Markup
import Store

/// A database that gives up whatever is read of one kind.
struct StrainedDatabase: Database {
  private let base: any Database
  private let overload: Overload

  init(_ base: any Database, _ overload: Overload) {
    self.base = base
    self.overload = overload
  }

  func read<T: Sendable>(
    _ reading: Reading, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    guard reading != overload.reading else { throw Fault(overload, "as under load") }
    return try await base.read(reading, body)
  }

  func readOnce<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await base.readOnce(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await base.write(body)
  }

  var queues: DatabaseQueues { base.queues }

  func close() async throws { try await base.close() }
}
