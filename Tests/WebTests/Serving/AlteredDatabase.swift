import Store

/// A database that does what another one does, but for what its type says.
protocol AlteredDatabase: Database {
  var base: any Database { get }
}

extension AlteredDatabase {
  func readOnce<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await base.readOnce(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await base.write(body)
  }

  var queues: DatabaseQueues { base.queues }

  func close() async throws { try await base.close() }
}
