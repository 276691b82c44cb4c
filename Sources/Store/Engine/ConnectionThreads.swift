import Dispatch
import Foundation
import Synchronization

/// Threads that each keep a connection and serve the jobs that wait: a job costs one hop and no search for a
/// connection, and a long one delays none of the threads of concurrent code.
final class ConnectionThreads<Held>: Sendable {
  /// Work that waits: done with a connection, or told why there is none.
  private typealias Job = @Sendable (Result<Held, any Error>) -> Void

  private struct State {
    var waiting: [(job: Job, since: ContinuousClock.Instant)] = []
    var served = WaitingTime()
    var isStopped = false
  }

  private let count: Int
  private let mostWaiting: Int
  private let state = Mutex(State())
  /// Counts the waiting jobs, and one wake for each thread when all are to end.
  private let wakes = DispatchSemaphore(value: 0)
  private let threads = DispatchGroup()

  /// - Parameter hold: gets a connection, hands it to the closure that it is given, which returns when the thread shall
  ///   end, and gives the connection up; when it throws, a job is told so and it is tried again.
  /// - Parameter mostWaiting: jobs that may wait; one more is told at once that there are too many.
  init(
    count: Int, name: String, mostWaiting: Int = .max,
    hold: @escaping @Sendable (_ serve: (Held) -> Void) throws -> Void
  ) {
    self.count = count
    self.mostWaiting = mostWaiting
    for number in 1...count {
      threads.enter()
      let thread = Thread { [self] in
        // From within, so that the system has the name too: `top -H` shows it.
        Thread.current.name = "\(name) \(number)"
        serve(hold)
        threads.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// Jobs that wait for a thread, and how those waited that got one.
  var queue: (waiting: Int, served: WaitingTime) { state.withLock { ($0.waiting.count, $0.served) } }

  func run<T: Sendable>(_ work: @escaping @Sendable (Held) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      enqueue { held in
        continuation.resume(with: Result { try work(try held.get()) })
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
    for _ in 0..<count { wakes.signal() }
  }

  /// Stops and waits until every thread has ended.
  func stopped() async {
    stop()
    await withCheckedContinuation { continuation in
      threads.notify(queue: .global()) { continuation.resume() }
    }
  }

  private func enqueue(_ job: @escaping Job) {
    let fault: Fault? = state.withLock { state in
      if state.isStopped { return Fault("the database is closed") }
      if state.waiting.count >= mostWaiting { return Fault("too many wait already", isPassing: true) }
      state.waiting.append((job, .now))
      return nil
    }
    if let fault { job(.failure(fault)) } else { wakes.signal() }
  }

  private func serve(_ hold: (_ serve: (Held) -> Void) throws -> Void) {
    while true {
      do {
        return try hold { held in
          while let job = next() { job(.success(held)) }
        }
      } catch {
        // The one who asks next is told, and for the one after that it is tried again.
        guard let job = next() else { return }
        job(.failure(Fault("cannot open a connection", cause: error, isPassing: true)))
      }
    }
  }

  /// Waits for the next job; nil when all are to end.
  private func next() -> Job? {
    wakes.wait()
    return state.withLock { state in
      guard !state.waiting.isEmpty else { return nil }
      let next = state.waiting.removeFirst()
      state.served.add(since: next.since)
      return next.job
    }
  }
}

/// How long jobs waited.
struct WaitingTime {
  var count = 0
  var seconds = 0.0

  mutating func add(since start: ContinuousClock.Instant) {
    count += 1
    seconds += start.duration(to: .now) / .seconds(1)
  }
}
