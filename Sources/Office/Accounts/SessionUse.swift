import Domain
import Store
import Synchronization

/// Notes when sessions are used, at most once a minute each and beside the requests: nobody waits for it, and what
/// cannot be written is written with the next request.
public final class SessionUse: Sendable {
  private let underWay = Mutex<Set<String>>([])

  func note(_ digest: String, at now: Instant, in database: any Database) {
    guard underWay.withLock({ $0.count < 1000 && $0.insert(digest).inserted }) else { return }
    _Concurrency.Task {
      try? await database.write { try Access.touch(token: digest, at: now, on: $0) }
      _ = underWay.withLock { $0.remove(digest) }
    }
  }
}
