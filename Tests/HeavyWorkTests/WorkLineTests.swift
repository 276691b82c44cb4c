import Foundation
import Synchronization
import Testing

@testable import HeavyWork

/// A door that work waits at until the test opens it.
private final class Door: Sendable {
  private let state = Mutex<(isOpen: Bool, waiting: [CheckedContinuation<Void, Never>])>((false, []))

  func pass() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiting.append(continuation) }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }

  func open() {
    let waiting = state.withLock { state in
      state.isOpen = true
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}

@Suite("The lines of heavy work")
struct WorkLineTests {
  private let one = Requester.person("one")
  private let other = Requester.person("other")

  private func until(_ line: WorkLine, running: Int, waiting: Int) async {
    while line.length.running != running || line.length.waiting != waiting { await Task.yield() }
  }

  @Test("Of one person one piece is done at a time and one waits; the third is told to come back, and another passes")
  func shares() async throws {
    let line = WorkLine("test", atOnce: 2, places: 4, placesEach: 1, retryAfter: 7)
    let door = Door()
    let first = Task { try await line.run(for: one) { await door.pass() } }
    await until(line, running: 1, waiting: 0)
    let second = Task { try await line.run(for: one) { await door.pass() } }
    await until(line, running: 1, waiting: 1)
    await #expect(throws: Busy(.ownWorkWaits, seconds: 7)) { try await line.run(for: one) {} }
    let done: String = try await line.run(for: other) { "done" }
    #expect(done == "done")
    door.open()
    try await first.value
    try await second.value
    let length = line.length
    #expect(length.running == 0 && length.waiting == 0 && length.refused == 1)
  }

  @Test("Beyond the places to wait everyone is told so at once, but for what the program does by itself")
  func full() async throws {
    let line = WorkLine("test", atOnce: 1, places: 2, placesEach: 1, retryAfter: 7)
    let door = Door()
    var pieces = [Task { try await line.run(for: one) { await door.pass() } }]
    await until(line, running: 1, waiting: 0)
    for number in 1...2 {
      pieces.append(Task { try await line.run(for: .person("\(number)")) {} })
      await until(line, running: 1, waiting: number)
    }
    await #expect(throws: Busy(.full, seconds: 7)) { try await line.run(for: other) {} }
    pieces.append(Task { try await line.run(for: nil) {} })
    await until(line, running: 1, waiting: 3)
    door.open()
    for piece in pieces { try await piece.value }
  }

  @Test("What nobody waits for any more leaves the line and is never done")
  func cancelling() async throws {
    let line = WorkLine("test", atOnce: 1, places: 4, placesEach: 1, retryAfter: 7)
    let door = Door()
    let first = Task { try await line.run(for: one) { await door.pass() } }
    await until(line, running: 1, waiting: 0)
    let left = Task { try await line.run(for: other) { Issue.record("it was done all the same") } }
    await until(line, running: 1, waiting: 1)
    left.cancel()
    await #expect(throws: CancellationError.self) { try await left.value }
    #expect(line.length.waiting == 0)
    door.open()
    try await first.value
  }

  @Test("The work is done on threads that give way to those that answer pages, between its waits too")
  func threads() async throws {
    let line = WorkLine("test", atOnce: 1, places: 4, placesEach: 1, retryAfter: 7)
    let niceness: [Int32] = try await line.run(for: one) {
      let before = WorkLineTests.niceness()
      await Task.yield()
      return [before, WorkLineTests.niceness()]
    }
    #expect(niceness.allSatisfy { $0 >= 10 })
  }

  /// How far the present thread gives way to others (`getpriority`).
  private static func niceness() -> Int32 { getpriority(Int32(PRIO_PROCESS.rawValue), 0) }
}
