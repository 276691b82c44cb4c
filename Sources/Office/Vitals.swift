import Domain
import Markup
import Store

/// What an operator wants to know of an installation at work.
public struct Vitals: Sendable {
  public var queues: DatabaseQueues
  /// Sessions of browsers that have not ended.
  public var sessions: Int
  /// Journal entries that wait to be sealed.
  public var unsealed: Int
  /// Background work that waits or is under way, by kind.
  public var work: [String: Int]
}

extension Office {
  /// - Throws: a `Fault` when the database cannot be read: the installation is not ready then.
  public func vitals() async throws -> Vitals {
    let now = clock.realNow
    let (sessions, unsealed, work) = try await database.read { connection in
      (
        try Access.open(at: now, on: connection), try Journal.unsealed(on: connection),
        try WorkQueue.lengths(on: connection)
      )
    }
    return Vitals(queues: database.queues, sessions: sessions, unsealed: unsealed, work: work)
  }
}
