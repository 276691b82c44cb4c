import Dispatch
import Synchronization

extension Transfer {
  /// How far a move has come.
  public struct Progress: Sendable {
    public var table: String
    public var done: Int
    public var total: Int
  }

  /// What a move proved: both sides have the same.
  public struct Proof: Hashable, Sendable {
    /// Rows by table.
    public var rows: [String: Int]
    public var head: Journal.Head
  }

  /// Takes everything from `source` into the empty `target`, and compares them afterwards.
  ///
  /// Both have the schema of this program. Nobody works at the source meanwhile, or what they do is not taken along.
  ///
  /// - Throws: a `Fault` when the target holds data or, in the end, other data; the transfer can begin anew.
  public static func move(
    from source: any Database, to target: any Database, progress: @escaping @Sendable (Progress) -> Void
  ) async throws -> Proof {
    try await begin(target)
    let proof = try await source.read(.background) { connection in
      let rows = try counts(on: connection)
      let total = rows.values.reduce(0, +)
      var done = 0
      try read(on: connection) { portion in
        // The snapshot's thread waits while the rows are written.
        try waiting { try await write(portion, to: target) }
        done += portion.rows.count
        progress(Progress(table: portion.table.name, done: done, total: total))
      }
      return Proof(rows: rows, head: try Journal.head(on: connection))
    }
    try await analyze(target)
    // The index for searching is made of what arrived.
    try await target.migrate()
    let arrived = try await target.read(.background) { Proof(rows: try counts(on: $0), head: try Journal.head(on: $0)) }
    guard arrived == proof else {
      let stray = proof.rows.keys.filter { proof.rows[$0] != arrived.rows[$0] }.sorted().joined(separator: ", ")
      throw Fault("source and target differ\(stray.isEmpty ? " in the journal's head" : " in \(stray)")")
    }
    return proof
  }

  /// Waits on this thread, which must be one of a database's own, for what runs elsewhere.
  private static func waiting(_ work: @escaping @Sendable () async throws -> Void) throws {
    let done = DispatchSemaphore(value: 0)
    let failure = Failure()
    Task {
      do { try await work() } catch { failure.error.withLock { $0 = error } }
      done.signal()
    }
    done.wait()
    if let error = failure.error.withLock({ $0 }) { throw error }
  }

  private final class Failure: Sendable {
    let error = Mutex<(any Error)?>(nil)
  }
}
