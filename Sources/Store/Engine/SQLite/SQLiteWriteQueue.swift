import GRDB
import Markup
import Synchronization

/// The queue of writes for the one writing connection.
///
/// While one transaction is flushed to disk, further writes gather and share the next. Each of several runs in a
/// savepoint of its own: one that throws takes back its own changes only. A lone write waits for nobody and has no
/// savepoint: within one each statement takes longer, the more pages were changed before it.
final class SQLiteWriteQueue: Sendable {
  /// A write that waits.
  private struct Job: Sendable {
    /// Runs it and says whether it succeeded.
    let run: @Sendable (any Connection) -> Bool
    /// Tells its caller how it ended; with a fault when its transaction broke.
    let settle: @Sendable (Fault?) -> Void
    let since = ContinuousClock.now
  }

  private struct State {
    var waiting: [Job] = []
    var served = WaitingTime()
    var isDraining = false
    var isStopped = false
    var whenIdle: [CheckedContinuation<Void, Never>] = []
  }

  private let pool: DatabasePool
  private let state = Mutex(State())

  /// The most writes in one transaction, so that the first of them does not wait long for the last.
  private static let batchLimit = 128

  init(_ pool: DatabasePool) { self.pool = pool }

  /// Writes that wait for the next transaction, and how those waited that had one.
  var queue: (waiting: Int, served: WaitingTime) { state.withLock { ($0.waiting.count, $0.served) } }

  /// Whether a transaction is under way.
  var isDraining: Bool { state.withLock { $0.isDraining } }

  func run<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      let outcome = Outcome<T>()
      enqueue(
        Job(
          run: { connection in outcome.set(Result { try body(connection) }) },
          settle: { fault in continuation.resume(with: outcome.final(fault)) }))
    }
  }

  /// Refuses further writes and waits until those under way are durable.
  func stop() async {
    await withCheckedContinuation { continuation in
      let isIdle = state.withLock { state in
        state.isStopped = true
        if state.isDraining { state.whenIdle.append(continuation) }
        return !state.isDraining
      }
      if isIdle { continuation.resume() }
    }
  }

  private func enqueue(_ job: Job) {
    let (isTaken, mustDrain) = state.withLock { state in
      if state.isStopped { return (false, false) }
      state.waiting.append(job)
      defer { state.isDraining = true }
      return (true, !state.isDraining)
    }
    if !isTaken { job.settle(Fault("the database is closed")) }
    if mustDrain { pool.asyncWriteWithoutTransaction { self.drain($0) } }
  }

  private func drain(_ database: GRDB.Database) {
    while true {
      let (batch, idle) = state.withLock { state in
        let batch = Array(state.waiting.prefix(SQLiteWriteQueue.batchLimit))
        state.waiting.removeFirst(batch.count)
        for job in batch { state.served.add(since: job.since) }
        var idle: [CheckedContinuation<Void, Never>] = []
        if batch.isEmpty {
          state.isDraining = false
          swap(&idle, &state.whenIdle)
        }
        return (batch, idle)
      }
      for continuation in idle { continuation.resume() }
      if batch.isEmpty { return }
      let fault = commit(batch, on: database)
      for job in batch { job.settle(fault) }
    }
  }

  /// Runs the batch in one transaction.
  ///
  /// - Returns: why nothing of it was kept, or nil when all that succeeded is durable.
  private func commit(_ batch: [Job], on database: GRDB.Database) -> Fault? {
    let connection = SQLiteConnection(database)
    do {
      try connection.run("BEGIN IMMEDIATE")
      for job in batch {
        if batch.count > 1 { try connection.run("SAVEPOINT one") }
        let isDone = job.run(connection)
        // A full or broken disk makes SQLite take back the whole transaction, with what others wrote in it.
        guard database.isInsideTransaction else {
          return Fault("the changes could not be written: SQLite has taken back the transaction", isPassing: true)
        }
        if batch.count == 1, !isDone {
          try connection.run("ROLLBACK")
          return nil
        }
        if !isDone { try connection.run("ROLLBACK TO one") }
        if batch.count > 1 { try connection.run("RELEASE one") }
      }
      try connection.run("COMMIT")
      return nil
    } catch {
      let fault = Fault("the changes could not be written", cause: error)
      guard database.isInsideTransaction else { return fault }
      do {
        try connection.run("ROLLBACK")
        return fault
      } catch {
        return Fault("\(fault), nor taken back", cause: error)
      }
    }
  }
}

/// What a write gave, kept until its transaction is durable.
private final class Outcome<T: Sendable>: Sendable {
  private let result = Mutex<Result<T, any Error>?>(nil)

  /// Keeps the result and says whether it is a success.
  func set(_ result: Result<T, any Error>) -> Bool {
    self.result.withLock { $0 = result }
    if case .success = result { return true }
    return false
  }

  func final(_ fault: Fault?) -> Result<T, any Error> {
    if let fault { return .failure(fault) }
    return result.withLock { $0 } ?? .failure(Fault("the write was never run"))
  }
}
