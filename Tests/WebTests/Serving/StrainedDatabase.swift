import Markup
import Store

/// A database that gives up whatever is read of one kind.
struct StrainedDatabase: AlteredDatabase {
  let base: any Database
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
}
