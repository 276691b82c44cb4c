import Synchronization

/// What the connections of one database tell one another: whether a server takes changes, or one that stands by for it
/// is all there is.
final class PostgresStanding: Sendable {
  private struct State {
    var lastWrite: ContinuousClock.Instant?
    var isReadOnly = false
  }

  private let state = Mutex(State())

  /// Whether the last connection that reads leads to a server that stands by, and nothing was written since.
  var isReadOnly: Bool { state.withLock { $0.isReadOnly } }

  /// A connection that reads found a server, which takes changes or does not.
  ///
  /// - Parameter begun: since when it was looked for; what was written since shows that there is one that does.
  func found(takingChanges: Bool, since begun: ContinuousClock.Instant) {
    state.withLock { $0.isReadOnly = !takingChanges && $0.lastWrite.map { $0 <= begun } ?? true }
  }

  func wrote() {
    state.withLock { state in
      state.lastWrite = .now
      state.isReadOnly = false
    }
  }

  func hasWritten(since moment: ContinuousClock.Instant) -> Bool {
    state.withLock { $0.lastWrite.map { $0 > moment } ?? false }
  }
}
