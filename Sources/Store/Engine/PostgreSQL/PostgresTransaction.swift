import Foundation

/// Running work as one transaction, again when it met another one or lost its connection.
extension PostgresSession {
  enum Purpose {
    /// One statement, which needs no transaction around it.
    case readingOnce
    /// One snapshot.
    case reading
    /// Every statement sees what was committed before it began: the one who first holds the row that others also hold
    /// (`Connection.holding`) then decides on what they left.
    case writing
  }

  /// How often work that met another is run again, and for how long a server that is away is waited for.
  private static let mostTries = 10
  private static let patience = Duration.seconds(2)
  /// For how long others that hold what is needed are waited for.
  private static let lockPatience = Duration.seconds(12)

  /// Runs `body`, and runs it again after what passes. What it did takes effect once or not at all.
  ///
  /// - Throws: what `body` throws, or a `Fault`.
  func run<T>(_ purpose: Purpose, _ body: (any Connection) throws -> T) throws -> T {
    let start = ContinuousClock.now
    var lost: ContinuousClock.Instant?
    var tries = 1
    while true {
      do {
        return try runOnce(purpose, body)
      } catch let failure as PostgresFailure {
        let now = ContinuousClock.now
        if failure.isDisconnection { lost = lost ?? now }
        let isWorthATry =
          if failure.isDisconnection, let lost {
            lost.duration(to: now) < PostgresSession.patience
          } else {
            failure.isCollision && tries < PostgresSession.mostTries
              && start.duration(to: now) < PostgresSession.lockPatience
          }
        guard isWorthATry else { throw failure.isTimeout ? time?.fault ?? failure.fault : failure.fault }
      } catch let conflict as SaveConflict {
        guard tries < PostgresSession.mostTries else { throw conflict }
      }
      // Others that met the same one wait for another time.
      usleep(UInt32.random(in: 500...2000) << UInt32(min(tries, 6)))
      tries += 1
    }
  }

  private func runOnce<T>(_ purpose: Purpose, _ body: (any Connection) throws -> T) throws -> T {
    try ready()
    forgetFailure()
    let transaction = try begin(purpose)
    let result: T
    do {
      let connection = PostgresConnection(self, isWriting: purpose == .writing)
      result = try body(connection)
      try connection.tallyChanges?.write(on: connection)
    } catch {
      let cause = failure
      if purpose != .readingOnce { _ = try? simply("ROLLBACK") }
      throw cause ?? error
    }
    if purpose != .readingOnce { try commit(transaction) }
    return result
  }

  /// Begins, and gives the number by which the server can be asked later what became of a write.
  private func begin(_ purpose: Purpose) throws -> String {
    switch purpose {
    case .readingOnce:
      return ""
    case .reading:
      _ = try simply("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      return ""
    case .writing:
      _ = try simply("BEGIN ISOLATION LEVEL READ COMMITTED")
      let number = try execute("SELECT CAST(pg_current_xact_id() AS TEXT)", [])
      return try number.row(0, of: "pg_current_xact_id").text(0)
    }
  }

  private func commit(_ transaction: String) throws {
    do {
      let done = try simply("COMMIT")
      // Someone caught the failure of a statement and went on: the server has undone everything.
      guard done.command == "COMMIT" else { throw failure ?? Fault("the server took the changes back") }
    } catch let lost as PostgresFailure where lost.isDisconnection && !transaction.isEmpty {
      guard try wasCommitted(transaction, lost) else { throw lost }
    }
  }

  /// Whether a write took effect whose acknowledgement was lost with the connection.
  ///
  /// - Throws: a `Fault` when the server stays away, so that nobody can tell.
  private func wasCommitted(_ transaction: String, _ lost: PostgresFailure) throws -> Bool {
    let end = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < end {
      do {
        try ready()
        let answer = try execute("SELECT pg_xact_status(CAST($1 AS xid8))", [.text(transaction)])
        switch try answer.row(0, of: "pg_xact_status").optionalText(0) {
        case "committed": return true
        case "aborted": return false
        default: break
        }
      } catch is PostgresFailure {}
      usleep(100_000)
    }
    throw Fault(
      "the connection was lost while the change was being kept; whether it was is unknown: \(lost)", isPassing: true)
  }
}
