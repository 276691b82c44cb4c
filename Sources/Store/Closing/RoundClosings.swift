import Domain
import Markup

extension RoundClosing: StoredRecord {
  public static let table: StaticString = "round_closing"
  /// Plan and round: each has one row.
  public static func key(_ plan: Plan.ID, _ round: Int) -> String { "\(plan)/\(round)" }
  public var key: String { Self.key(plan, round) }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("round", round.sqlValue), ("closed", (isClosed ? 1 : 0).sqlValue)]
  }
  public var files: [String] { times.compactMap(\.archive?.digest) }
}

/// Which rounds are closed.
public enum RoundClosings {
  /// Those of a plan that were ever closed, the latest round first.
  public static func of(_ plan: Plan.ID, on connection: any Connection) throws -> [RoundClosing] {
    try Records.all(RoundClosing.self, "WHERE plan = \(plan) ORDER BY round DESC", on: connection).map(\.value)
  }

  /// The rounds of a plan that are closed.
  public static func closed(of plan: Plan.ID, on connection: any Connection) throws -> Set<Int> {
    Set(
      try connection.rows("SELECT round FROM round_closing WHERE plan = \(plan) AND closed = 1") { try $0.int(0) })
  }

  /// The rounds that are closed, by plan.
  public static func closed(on connection: any Connection) throws -> [Plan.ID: Set<Int>] {
    var closed: [Plan.ID: Set<Int>] = [:]
    try connection.each("SELECT plan, round FROM round_closing WHERE closed = 1") {
      closed[try $0.slug(0), default: []].insert(try $0.int(1))
    }
    return closed
  }
}

extension StoredRecord {
  public var belonging: (plan: Plan.ID, round: Int?)? {
    var (plan, round): (Plan.ID?, Int?) = (nil, nil)
    for column in columns {
      switch (column.name.description, column.value) {
      case ("plan", .text(let text)): plan = Plan.ID(text)
      case ("round", .int(let number)): round = Int(number)
      default: break
      }
    }
    return plan.map { ($0, round) }
  }
}

// MARK: What a round has

extension RoundClosings {
  /// The dossiers of a round that are not over.
  public struct Dossiers: Sendable {
    /// The office has taken them and has not answered; what went to a higher level waits there.
    public var inHand = 0
    /// On their way to the office, or back to be completed.
    public var arriving = 0
    /// Recognised without a certificate, or not published.
    public var uncertified = 0
    public var drafts = 0
  }

  public static func dossiers(of plan: Plan.ID, round: Int, on connection: any Connection) throws -> Dossiers {
    var found = Dossiers()
    try connection.each(
      """
      SELECT state, count(*), count(forwarded) FROM dossier WHERE plan = \(plan) AND round = \(round) GROUP BY state
      """
    ) { row in
      let (count, forwarded) = (try row.int(1), try row.int(2))
      switch Dossier.State(rawValue: try row.text(0)) {
      case .draft: found.drafts += count
      case .submitted, .endorsed, .incomplete: found.arriving += count
      case .recognised, .certified: found.uncertified += count
      case .received, .accepted, .shortlisted, .inCouncil, .scored: found.inHand += count - forwarded
      case .refused, .notShortlisted, .notRecognised, .published, .withdrawn, .revoked: break
      case nil: throw Fault("unknown state of a dossier")
      }
    }
    return found
  }

  /// The dossiers of a round that were filed, by their numbers.
  public static func filed(of plan: Plan.ID, round: Int, on connection: any Connection) throws -> [Dossier.ID] {
    try connection.rows(
      """
      SELECT id FROM dossier WHERE plan = \(plan) AND round = \(round) AND submitted IS NOT NULL
      ORDER BY number IS NULL, number, id
      """
    ) { try $0.identifier(0) }
  }

  /// The files that records of a plan name, but for dossiers and archives: each with the kind of the first record that
  /// names it. Records of another round, where their kind has one, are left out.
  public static func files(
    of plan: Plan.ID, round: Int, on connection: any Connection
  ) throws -> [(kind: String, digest: String)] {
    let columns = Dictionary(uniqueKeysWithValues: try connection.tables().map { ($0.name, $0.columns) })
    var (found, seen): ([(kind: String, digest: String)], Set<String>) = ([], [])
    func add<R: StoredRecord>(_ type: R.Type) throws {
      let columns = columns[R.table.description] ?? []
      guard columns.contains("plan"), R.self != Dossier.self, R.self != RoundClosing.self else { return }
      let ofRound: SQL = columns.contains("round") ? " AND round = \(round)" : .empty
      for record in try Records.all(type, "WHERE plan = \(plan)\(ofRound) ORDER BY id", on: connection) {
        for digest in record.value.files where seen.insert(digest).inserted {
          found.append((R.table.description, digest))
        }
      }
    }
    for kind in Records.kinds { try add(kind) }
    return found
  }

  /// Gives each entry of the journal about records of a plan to `body`, kind by kind, the oldest first; records of
  /// another round, where their kind has one, are left out.
  public static func journal(
    of plan: Plan.ID, round: Int, on connection: any Connection, _ body: (JournalEntry) throws -> Void
  ) throws {
    let known = Set(Records.kinds.map { $0.table.description })
    for table in try connection.tables().sorted(by: { $0.name < $1.name }) where known.contains(table.name) {
      guard table.columns.contains("plan") else { continue }
      let ofRound: SQL = table.columns.contains("round") ? " AND round = \(round)" : .empty
      let name = try table.sql()
      try connection.stream(
        """
        SELECT \(Journal.columns) FROM journal WHERE kind = \(table.name)
          AND subject IN (SELECT id FROM \(name) WHERE plan = \(plan)\(ofRound))
        ORDER BY time, subject, version
        """
      ) { try body(Journal.entry($0)) }
    }
  }
}
