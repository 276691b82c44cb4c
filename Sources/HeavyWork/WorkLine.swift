import Synchronization

/// The line for one class of heavy work: a few pieces are done at once, on threads of their own that give way to those
/// that answer pages; the others wait in order, and what finds no place to wait is told so at once.
///
/// Nobody delays the others: of one requester's pieces one is done at a time and a few wait. A piece whose task is
/// cancelled while it waits leaves the line. What the program does by itself always finds a place.
public final class WorkLine: Sendable {
  private struct Waiting {
    var number: Int
    var requester: Requester?
    var admission: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var running = 0
    var served: Set<Requester> = []
    var waiting: [Waiting] = []
    var lastNumber = 0
    var refused = 0
  }

  /// How a line is at the moment.
  public struct Length: Hashable, Sendable {
    public var running: Int
    public var waiting: Int
    /// Since the start.
    public var refused: Int
  }

  /// What the metrics call it.
  public let name: String
  private let atOnce: Int
  private let places: Int
  private let placesEach: Int
  private let seconds: Int
  private let threads: LineThreads
  private let state = Mutex(State())

  /// - Parameters:
  ///   - atOnce: pieces that are done at the same time.
  ///   - places: pieces that may wait.
  ///   - placesEach: pieces of one requester that may wait.
  ///   - seconds: after which it is worth asking again when there was no room.
  public init(_ name: String, atOnce: Int, places: Int, placesEach: Int, retryAfter seconds: Int) {
    self.name = name
    self.atOnce = atOnce
    self.places = places
    self.placesEach = placesEach
    self.seconds = seconds
    threads = LineThreads(count: atOnce, name: name)
  }

  deinit { threads.stop() }

  public var length: Length {
    state.withLock { Length(running: $0.running, waiting: $0.waiting.count, refused: $0.refused) }
  }

  /// Does the work when its turn has come; what it does between its waits is done on the line's threads.
  ///
  /// - Parameter requester: who waits for it.
  /// - Throws: `Busy` when there is no place to wait, `CancellationError` when nobody waits for it any more, and what
  /// the
  ///   work throws.
  public func run<T: Sendable>(
    for requester: Requester? = Requester.current, _ work: @Sendable () async throws -> T
  ) async throws -> T {
    try await enter(requester)
    defer { leave(requester) }
    return try await withTaskExecutorPreference(threads) { try await work() }
  }

  private func enter(_ requester: Requester?) async throws {
    let number = state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { admission in
        queue(Waiting(number: number, requester: requester, admission: admission))
        // Cancelled before it stood in the line: nobody else takes it out.
        if Task.isCancelled { give(up: number) }
      }
    } onCancel: {
      give(up: number)
    }
  }

  private func queue(_ piece: Waiting) {
    let refusal: Busy? = state.withLock { state in
      if let requester = piece.requester, !admits(requester, state) {
        let own = state.waiting.count { $0.requester == requester }
        let reason: Busy.Reason? = own >= placesEach ? .ownWorkWaits : state.waiting.count >= places ? .full : nil
        if let reason {
          state.refused += 1
          return Busy(reason, seconds: seconds)
        }
      }
      state.waiting.append(piece)
      return nil
    }
    if let refusal { return piece.admission.resume(throwing: refusal) }
    admit()
  }

  /// Whether a piece of that requester can begin at once.
  private func admits(_ requester: Requester, _ state: State) -> Bool {
    state.running < atOnce && !state.served.contains(requester)
  }

  /// Lets in who waits longest among those of whom nothing is being done.
  private func admit() {
    while let piece = next() { piece.admission.resume() }
  }

  private func next() -> Waiting? {
    state.withLock { state in
      guard state.running < atOnce,
        let index = state.waiting.firstIndex(where: { $0.requester.map { !state.served.contains($0) } ?? true })
      else { return nil }
      let piece = state.waiting.remove(at: index)
      state.running += 1
      if let requester = piece.requester { state.served.insert(requester) }
      return piece
    }
  }

  private func leave(_ requester: Requester?) {
    state.withLock { state in
      state.running -= 1
      if let requester { state.served.remove(requester) }
    }
    admit()
  }

  private func give(up number: Int) {
    let piece = state.withLock { state in
      state.waiting.firstIndex { $0.number == number }.map { state.waiting.remove(at: $0) }
    }
    piece?.admission.resume(throwing: CancellationError())
  }
}
