import Domain
import Markup

/// The records of a round of a plan, kind by kind.
public struct RoundRecords {
  private let plan: Plan.ID
  private let round: Int
  private let connection: any Connection
  /// Whether a record is of the round; nil where all of the plan are.
  private let isOfRound: ((any StoredRecord) throws -> Bool)?
  private let columns: [String: Set<String>]

  /// Records that are loaded at once.
  private static let portion = 200

  /// - Parameter isOfRound: asked of records whose rows do not name their round; nil for a plan of one time.
  public init(
    of plan: Plan.ID, round: Int, on connection: any Connection, _ isOfRound: ((any StoredRecord) throws -> Bool)?
  ) throws {
    (self.plan, self.round, self.connection, self.isOfRound) = (plan, round, connection, isOfRound)
    columns = Dictionary(uniqueKeysWithValues: try connection.tables().map { ($0.name, Set($0.columns)) })
  }

  /// Gives each record of the round to `body`, but for dossiers and closings.
  public func each(_ body: (any StoredRecord) throws -> Void) throws {
    for kind in Records.kinds where kind != Dossier.self && kind != RoundClosing.self { try each(kind, body) }
  }

  private func each<R: StoredRecord>(_ kind: R.Type, _ body: (any StoredRecord) throws -> Void) throws {
    guard let condition = condition(kind) else { return }
    var last = ""
    while true {
      let some = try Records.all(
        kind, "WHERE \(condition) AND id > \(last) ORDER BY id LIMIT \(Self.portion)", on: connection)
      for record in some where try isOf(record.value) { try body(record.value) }
      guard some.count == Self.portion, let key = some.last?.value.key else { return }
      last = key
    }
  }

  private func isOf<R: StoredRecord>(_ record: R) throws -> Bool {
    guard let isOfRound, columns[R.table.description]?.contains("round") == false else { return true }
    return try isOfRound(record)
  }

  /// Which rows of a kind can be of the round; nil where none are.
  private func condition(_ kind: any StoredRecord.Type) -> SQL? {
    let (table, columns) = (kind.table.description, columns[kind.table.description] ?? [])
    if columns.contains("plan") {
      return columns.contains("round") ? "plan = \(plan) AND round = \(round)" : "plan = \(plan)"
    }
    switch table {
    case Event.table.description, Participant.table.description, EventRatings.table.description:
      let events: SQL = "(SELECT event FROM event_plan WHERE plan = \(plan))"
      return columns.contains("event") ? "event IN \(events)" : "id IN \(events)"
    case Distribution.table.description, Acknowledgement.table.description:
      return "announcement IN (SELECT id FROM announcement WHERE plan = \(plan) AND round = \(round))"
    default: return nil
    }
  }

  /// Gives each entry of the journal about records of the round to `body`, kind by kind, the oldest first.
  public func journal(_ body: (JournalEntry) throws -> Void) throws {
    for kind in Records.kinds.sorted(by: { $0.table.description < $1.table.description }) {
      guard let condition = condition(kind) else { continue }
      let own = try keys(kind)
      try connection.stream(
        """
        SELECT \(Journal.columns) FROM journal WHERE kind = \(kind.table.description)
          AND subject IN (SELECT id FROM \(SQL(stringLiteral: kind.table)) WHERE \(condition))
        ORDER BY time, subject, version
        """
      ) { row in
        let entry = try Journal.entry(row)
        if own?.contains(entry.subject) ?? true { try body(entry) }
      }
    }
  }

  /// The records of a kind that are of the round; nil where all of which the condition holds are.
  private func keys<R: StoredRecord>(_ kind: R.Type) throws -> Set<String>? {
    guard isOfRound != nil, columns[R.table.description]?.contains("round") == false else { return nil }
    var keys: Set<String> = []
    try each(kind) { keys.insert($0.key) }
    return keys
  }
}
