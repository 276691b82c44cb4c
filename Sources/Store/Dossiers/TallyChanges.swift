import Markup

/// What a write changes of the tallies and of the units' mark, kept until its end and written then, always in the same
/// order: of two writes that change the same rows one waits for the other, and they never wait for each other.
public final class TallyChanges {
  /// A row of the table, by its key.
  struct Row: Hashable, Comparable {
    var plan: String
    var round: Int
    var kind: String
    var track: String
    var value: String
    var share: String

    private var key: (String, Int, String, String, String, String) { (plan, round, kind, track, value, share) }

    static func < (one: Row, other: Row) -> Bool { one.key < other.key }

    func add(_ change: Int, on connection: any Connection) throws {
      try connection.run(
        """
        INSERT INTO tally (plan, round, kind, track, value, share, count)
        VALUES (\(plan), \(round), \(kind), \(track), \(value), \(share), \(change))
        ON CONFLICT (plan, round, kind, track, value, share) DO UPDATE SET count = tally.count + excluded.count
        """)
    }
  }

  private var changes: [Row: Int] = [:]
  private var hasChangedUnits = false

  func add(_ change: Int, to row: Row) { changes[row, default: 0] += change }
  func noteUnits() { hasChangedUnits = true }

  func write(on connection: any Connection) throws {
    let all = changes.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    changes = [:]
    for (row, change) in all { try row.add(change, on: connection) }
    if hasChangedUnits { try Units.renewMark(on: connection) }
    hasChangedUnits = false
  }
}
