import Dispatch
import Foundation
import Synchronization

/// Threads that do the heavy work of one line. They run at a lower priority than those that answer pages, so that a
/// page waits for none of it as long as there is a core.
final class LineThreads: TaskExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var isStopped = false
  }

  /// What Linux adds to their niceness (`setpriority`, 0 to 19).
  private static let niceness: Int32 = 10

  private let count: Int
  private let state = Mutex(State())
  /// Counts the jobs, and one wake for each thread when all are to end.
  private let wakes = DispatchSemaphore(value: 0)

  init(count: Int, name: String) {
    self.count = count
    for number in 1...count {
      let thread = Thread { [self] in
        // From within, so that the system has the name too: `top -H` shows it.
        Thread.current.name = "\(name) \(number)"
        serve()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    state.withLock { $0.jobs.append(job) }
    wakes.signal()
  }

  /// Lets the threads end once nothing is left to be done.
  func stop() {
    state.withLock { $0.isStopped = true }
    for _ in 0..<count { wakes.signal() }
  }

  private func serve() {
    _ = setpriority(Int32(PRIO_PROCESS.rawValue), 0, LineThreads.niceness)
    while let job = next() { job.runSynchronously(on: asUnownedTaskExecutor()) }
  }

  /// Waits for the next job; nil when all are to end.
  private func next() -> UnownedJob? {
    wakes.wait()
    return state.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
  }
}
