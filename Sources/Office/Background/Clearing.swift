import Domain
import Store

extension Office {
  /// How long an upload may lie unfinished, in seconds.
  private static let patience: Int64 = 24 * 3600

  /// Clears away what was no longer needed when this was last done: sign-ins that had run out, uploads that nobody
  /// finished. A clock that jumps ahead for a while takes nothing from anyone that way.
  ///
  /// - Parameter last: when it was last done; nil clears nothing yet.
  /// - Returns: the time, to be given the next time.
  public func clear(since last: Instant?) async throws -> Instant {
    let now = clock.realNow
    guard let moment = last.map({ min($0, now) }) else { return now }
    let limit = moment.adding(seconds: -Office.patience)
    for upload in try await database.read({ try Uploads.abandoned(before: limit, on: $0) }) {
      // What has arrived goes first: as long as the row is there, it is tried again.
      try await files.drop(upload)
      try await end(upload)
    }
    try await files.clear(before: limit)
    try await database.write { try Access.forget(before: moment, on: $0) }
    return now
  }
}
