import Domain
import Synchronization

/// How far lists have come that this node takes in. A list is one write, of which the database shows nothing before it
/// ends; who waits for it on another node only sees that it is under way.
public final class ImportProgress: Sendable {
  private let records = Mutex<[ListImport.ID: Int]>([:])

  /// Records written so far; nil when the list is not under way here.
  public subscript(list: ListImport.ID) -> Int? { records.withLock { $0[list] } }

  func set(_ count: Int?, for list: ListImport.ID) { records.withLock { $0[list] = count } }
}
