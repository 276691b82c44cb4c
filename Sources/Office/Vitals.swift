import Domain
import Markup
import Store

/// What an operator wants to know of an installation at work, as its database says.
public struct Vitals: Sendable {
  /// Sessions of browsers that have not ended.
  public var sessions: Int
  /// Journal entries that wait to be sealed.
  public var unsealed: Int
  /// Whether this node seals them, as far as it knows.
  public var isSealing: Bool
  /// Background work that waits or is under way, by kind.
  public var work: [String: Int]
  /// Mails of the outbox, by state.
  public var mails: [Mail.State: Int]
}

extension Office {
  /// Reads one row, the cheapest of all.
  ///
  /// - Throws: a `Fault` when the database cannot be read: the installation is not ready then.
  public func requireReady() async throws {
    _ = try await database.readOnce { try Journal.head(on: $0) }
  }

  /// - Throws: a `Fault` when the database cannot be read.
  public func vitals() async throws -> Vitals {
    let now = clock.realNow
    return try await database.read { connection in
      Vitals(
        sessions: try Access.open(at: now, on: connection), unsealed: try Journal.unsealed(on: connection),
        isSealing: keeper.trouble == nil,
        work: try WorkQueue.lengths(on: connection), mails: try Outbox.counts(on: connection))
    }
  }
}
