import Dispatch
import Foundation
import Synchronization

/// Threads that each keep a connection and serve the jobs that wait: a job costs one hop and no search for a
/// connection, and a long one delays none of the threads of concurrent code. As long as there may be more of them, one
/// is free: the last one to be taken begins the next, which is as nice as itself.
final class ConnectionThreads<Held>: Sendable {
  /// Work that waits: done with a connection, or told why there is none.
  private typealias Job = @Sendable (Result<Held, any Error>) -> Void

  private struct State {
    var waiting: [(job: Job, since: ContinuousClock.Instant)] = []
    var served = WaitingTime()
    /// Threads that were begun, and those of them that serve no job.
    var begun = 0
    var free = 0
    var isStopped = false
  }

  private let count: Int
  private let name: String
  private let places: (most: Int, full: Fault)?
  private let hold: @Sendable (_ serve: (Held) -> Void) throws -> Void
  private let state = Mutex(State())
  /// Counts the waiting jobs, and one wake for each thread when all are to end.
  private let wakes = DispatchSemaphore(value: 0)
  private let threads = DispatchGroup()

  /// - Parameters:
  ///   - count: threads at most.
  ///   - niceness: by how much they give way to others (`setpriority`).
  ///   - places: how many jobs may wait, and what one more is told at once; nil for as many as come.
  ///   - hold: gets a connection, hands it to the closure that it is given, which returns when the thread shall end,
  ///     and gives the connection up; when it throws, a job is told so and it is tried again.
  init(
    count: Int, name: String, niceness: Int32 = 0, places: (most: Int, full: Fault)? = nil,
    hold: @escaping @Sendable (_ serve: (Held) -> Void) throws -> Void
  ) {
    self.count = count
    self.name = name
    self.places = places
    self.hold = hold
    if let first = state.withLock({ next(in: &$0) }) { begin(first, givingWayBy: niceness) }
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
    let ending = state.withLock { state in
      defer { state.isStopped = true }
      return state.isStopped ? 0 : state.begun
    }
    for _ in 0..<ending { wakes.signal() }
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
      if let places, state.waiting.count - state.free >= places.most { return places.full }
      state.waiting.append((job, .now))
      return nil
    }
    if let fault { job(.failure(fault)) } else { wakes.signal() }
  }

  /// The number of the thread that is to begin; nil when one is free, or there are as many as there may be.
  private func next(in state: inout State) -> Int? {
    guard state.free == 0, state.begun < count, !state.isStopped else { return nil }
    state.begun += 1
    state.free += 1
    // Before the lock is given up, so that who stops waits for it.
    threads.enter()
    return state.begun
  }

  /// - Parameter niceness: to be added to that of the thread which begins it.
  private func begin(_ number: Int, givingWayBy niceness: Int32 = 0) {
    let hasBegun = DispatchSemaphore(value: 0)
    let thread = Thread { [self] in
      // From within, so that the system has the name too: `top -H` shows it. Before `start` is over it would be lost.
      hasBegun.wait()
      Thread.current.name = "\(name) \(number)"
      let process = Int32(PRIO_PROCESS.rawValue)
      if niceness > 0 { _ = setpriority(process, 0, getpriority(process, 0) + niceness) }
      serve()
      threads.leave()
    }
    thread.stackSize = 8 << 20
    thread.start()
    hasBegun.signal()
  }

  private func serve() {
    while true {
      do {
        return try hold { held in
          while serveNext(.success(held)) {}
        }
      } catch {
        // The one who asks next is told, and for the one after that it is tried again.
        guard serveNext(.failure(Fault("cannot open a connection", cause: error, isPassing: true))) else { return }
      }
    }
  }

  /// Waits for the next job and does it.
  ///
  /// - Returns: false when the thread shall end.
  private func serveNext(_ held: Result<Held, any Error>) -> Bool {
    wakes.wait()
    let (job, new): (Job?, Int?) = state.withLock { state in
      guard !state.waiting.isEmpty else { return (nil, nil) }
      let first = state.waiting.removeFirst()
      state.served.add(since: first.since)
      state.free -= 1
      return (first.job, next(in: &state))
    }
    guard let job else { return false }
    if let new { begin(new) }
    job(held)
    state.withLock { $0.free += 1 }
    return true
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
