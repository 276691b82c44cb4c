import Markup

/// A database as background work sees it: whatever is read through it is read for that.
public struct BackgroundDatabase: Database {
  private let base: any Database

  public init(_ base: any Database) { self.base = base }

  public func read<T: Sendable>(
    _ reading: Reading, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await base.read(.background, body)
  }

  public func readOnce<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await base.read(.background, body)
  }

  public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await base.write(body)
  }

  public var takesChanges: Bool { base.takesChanges }

  public var queues: DatabaseQueues { base.queues }

  public func close() async throws { try await base.close() }
}
