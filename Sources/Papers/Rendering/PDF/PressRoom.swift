import Foundation
import HeavyWork
import Synchronization

/// The presses of this program. A press is set up when one is needed, and goes when it has stood idle for a while; how
/// many print at once, and who waits for how long, is said by the line.
final class PressRoom: Sendable {
  static let shared = PressRoom()

  private static let idleTime = Duration.seconds(60)

  private let idle = Mutex<[(press: PrintingPress, since: ContinuousClock.Instant)]>([])

  /// Does a job at a press when its turn has come.
  ///
  /// - Throws: a `PDFPrinter.Failure`, `Busy` when too many wait, `CancellationError` when nobody waits for it any
  ///   more.
  func print<T: Sendable>(_ job: @Sendable (PrintingPress) throws -> T) async throws -> T {
    try await WorkLine.presses.run {
      do {
        return try done(job, at: try takenPress())
      } catch is PrintingPress.Stopped {
        return try done(job, at: try PrintingPress())
      }
    }
  }

  private func done<T>(_ job: (PrintingPress) throws -> T, at press: PrintingPress) throws -> T {
    defer { keep(press) }
    return try job(press)
  }

  private func takenPress() throws -> PrintingPress {
    while let last = idle.withLock({ $0.popLast() }) {
      if last.press.isRunning { return last.press }
    }
    return try PrintingPress()
  }

  private func keep(_ press: PrintingPress) {
    guard press.isRunning else { return }
    idle.withLock { $0.append((press, .now)) }
    Task {
      try await Task.sleep(for: PressRoom.idleTime)
      dismiss()
    }
  }

  private func dismiss() {
    let now = ContinuousClock.now
    idle.withLock { $0.removeAll { $0.since.duration(to: now) >= PressRoom.idleTime } }
  }
}
