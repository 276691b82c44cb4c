import Foundation

/// The presses of this program: as many jobs are printed at once as there are presses, the others wait in line. A press
/// is set up when one is needed, and goes when it has stood idle for a while.
actor PressRoom {
  static let shared = PressRoom()

  /// Two keep two cores busy, and the memory of a small machine within bounds.
  private static let presses = 2
  private static let idleTime = Duration.seconds(60)

  private var idle: [(press: PrintingPress, since: ContinuousClock.Instant)] = []
  private var free = PressRoom.presses
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Does a job at a press as soon as one is free, where it holds up nobody.
  func withPress<T: Sendable>(_ job: @escaping @Sendable (PrintingPress) throws -> T) async throws -> T {
    await enter()
    defer { leave() }
    do {
      return try await done(job, at: try takenPress())
    } catch is PrintingPress.Stopped {
      return try await done(job, at: try PrintingPress())
    }
  }

  private func done<T: Sendable>(
    _ job: @escaping @Sendable (PrintingPress) throws -> T, at press: PrintingPress
  ) async throws -> T {
    defer { keep(press) }
    return try await PDFPrinter.elsewhere { try job(press) }
  }

  private func enter() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// Whoever waits longest takes the place that becomes free.
  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }

  private func takenPress() throws -> PrintingPress {
    while let last = idle.popLast() {
      if last.press.isRunning { return last.press }
    }
    return try PrintingPress()
  }

  private func keep(_ press: PrintingPress) {
    guard press.isRunning else { return }
    idle.append((press, .now))
    Task {
      try await Task.sleep(for: PressRoom.idleTime)
      dismiss()
    }
  }

  private func dismiss() {
    idle.removeAll { $0.since.duration(to: .now) >= PressRoom.idleTime }
  }
}
