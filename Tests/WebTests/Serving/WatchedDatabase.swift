import Markup
import Store
import Synchronization
import TestSupport

/// A database that keeps the text of each question that reads ask of it.
final class WatchedDatabase: AlteredDatabase {
  let base: any Database
  private let asked = Mutex<[String]>([])

  init(_ base: any Database) { self.base = base }

  /// What was asked since the last time.
  func questions() -> [String] {
    asked.withLock { asked in
      defer { asked = [] }
      return asked
    }
  }

  func read<T: Sendable>(
    _ reading: Reading, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await base.read(reading) { connection in
      try body(
        WatchedConnection(connection) { question in
          self.asked.withLock { $0.append(question.rendered(.question).text) }
        })
    }
  }
}
