import Dispatch
import Foundation
import Synchronization

/// Work on many values at once, by as many threads as there are processors: for what a whole check or a new index
/// computes of each row, between what it asks of its one connection.
enum Parallel {
  private static let most = min(ProcessInfo.processInfo.activeProcessorCount, 4)
  /// Fewer values are not worth a thread.
  private static let fewest = 16

  /// What `transform` makes of each element, in their order. The threads give way to others as the calling one does.
  ///
  /// - Throws: what `transform` throws for the first element for which it throws anything.
  static func map<Element: Sendable, Made: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) throws -> Made
  ) throws -> [Made] {
    let size = max(fewest, (elements.count + most - 1) / most)
    let slices = stride(from: 0, to: elements.count, by: size).map { elements[$0..<min($0 + size, elements.count)] }
    guard let own = slices.first else { return [] }
    let outcomes = Mutex<[Int: Result<[Made], any Error>]>([:])
    let others = DispatchGroup()
    for (place, slice) in slices.enumerated().dropFirst() {
      others.enter()
      // A thread begun by a nice one is as nice.
      let thread = Thread {
        let outcome = Result { try slice.map(transform) }
        outcomes.withLock { $0[place] = outcome }
        others.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    let first = Result { try own.map(transform) }
    others.wait()
    let made = outcomes.withLock { $0 }
    return try slices.indices.flatMap { place in try (made[place] ?? first).get() }
  }
}
