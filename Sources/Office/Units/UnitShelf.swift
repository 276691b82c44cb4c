import Domain
import Store
import Synchronization

/// The tree of units as it was read last: to read each of thousands of units anew would be most of the work of a page.
/// Their mark in the same snapshot says whether units were changed since.
final class UnitShelf: Sendable {
  private let kept = Mutex<(mark: Int, tree: UnitTree)?>(nil)

  /// Every unit, with what is above and below it. Not within a write, which sees changes that others do not.
  func tree(on connection: any Connection) throws -> UnitTree {
    let mark = try Units.mark(on: connection)
    if let tree = kept.withLock({ $0?.mark == mark ? $0?.tree : nil }) { return tree }
    let tree = try Units.tree(on: connection)
    kept.withLock { $0 = (mark, tree) }
    return tree
  }
}
