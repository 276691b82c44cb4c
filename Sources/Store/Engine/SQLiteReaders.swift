import Dispatch
import Foundation
import GRDB
import Markup
import Synchronization

/// The threads that read, each with a connection that it keeps: a read costs one hop and no search for a connection,
/// and a long one holds up neither the writer nor the threads of concurrent code.
final class SQLiteReaders: Sendable {
  /// Enough for every core, with some over while long reads run.
  static let count = max(4, ProcessInfo.processInfo.activeProcessorCount + 2)

  /// A read that waits: runs on a connection, or learns why there is none.
  private typealias Job = @Sendable (Result<GRDB.Database, any Error>) -> Void

  private struct State {
    var waiting: [Job] = []
    var isStopped = false
  }

  private let state = Mutex(State())
  /// Counts the waiting jobs, and one wake for each thread when all shall end.
  private let wakes = DispatchSemaphore(value: 0)
  private let threads = DispatchGroup()

  init(_ pool: DatabasePool) {
    for number in 1...SQLiteReaders.count {
      threads.enter()
      let thread = Thread { [self] in
        serve(pool)
        threads.leave()
      }
      thread.name = "reader \(number)"
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  func run<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      enqueue { database in
        continuation.resume(with: Result { try SQLiteReaders.snapshot(of: try database.get(), body) })
      }
    }
  }

  /// Lets the threads end once nothing waits any more.
  func stop() {
    let isFirst = state.withLock { state in
      defer { state.isStopped = true }
      return !state.isStopped
    }
    guard isFirst else { return }
    for _ in 0..<SQLiteReaders.count { wakes.signal() }
  }

  /// Stops and waits until every thread has ended.
  func stopped() async {
    stop()
    await withCheckedContinuation { continuation in
      threads.notify(queue: .global()) { continuation.resume() }
    }
  }

  private func enqueue(_ job: @escaping Job) {
    let isTaken = state.withLock { state in
      if !state.isStopped { state.waiting.append(job) }
      return !state.isStopped
    }
    if isTaken {
      wakes.signal()
    } else {
      job(.failure(Fault("the database is closed")))
    }
  }

  private func serve(_ pool: DatabasePool) {
    do {
      try pool.unsafeRead { database in
        while let job = next() { job(.success(database)) }
      }
    } catch {
      let fault = Fault("cannot open a connection for reading", cause: error)
      while let job = next() { job(.failure(fault)) }
    }
  }

  /// Waits for the next job; nil when all shall end.
  private func next() -> Job? {
    wakes.wait()
    return state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
  }

  private static func snapshot<T>(of database: GRDB.Database, _ body: (any Connection) throws -> T) throws -> T {
    let connection = SQLiteConnection(database)
    try connection.run("BEGIN")
    do {
      let result = try body(connection)
      try connection.run("COMMIT")
      return result
    } catch {
      if database.isInsideTransaction { try connection.run("ROLLBACK") }
      throw error
    }
  }
}
