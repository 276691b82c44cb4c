import Markup

/// Taking everything that a database holds into another one, of whichever engine.
///
/// Every table is read on one snapshot, while people work. The target is marked as unfinished until all is there and
/// has been checked: until then no program serves it, and the transfer can begin anew.
public enum Transfer {
  /// Rows that travel together.
  private static let portion = 500
  /// Bound values in one statement: enough that statements are few, and so few that each portion is written by the same
  /// text, which an engine reads once.
  private static let mostValues = 2_000

  // MARK: Source

  /// The tables that make up an installation; the engine's own index for searching is made anew at the target.
  public static func tables(on connection: any Connection) throws -> [Table] {
    try connection.tables().filter { $0.name != "migration" && $0.name != "transfer" }
  }

  /// How many rows each table has.
  public static func counts(on connection: any Connection) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for table in try tables(on: connection) {
      counts[table.name] = try connection.first("SELECT count(*) FROM \(table.sql())") { try $0.int(0) }
    }
    return counts
  }

  /// Gives every row of every table to `body`, in portions. `body` runs on the connection's own thread and may take its
  /// time.
  ///
  /// - Parameter leftOut: tables that are passed over.
  public static func read(
    on connection: any Connection, leavingOut leftOut: Set<String> = [], _ body: (Portion) throws -> Void
  ) throws {
    for table in try tables(on: connection) where !leftOut.contains(table.name) {
      var rows: [[SQL.Value]] = []
      try connection.stream("SELECT \(table.columnList()) FROM \(table.sql())") { row in
        rows.append(table.columns.indices.map { row.value($0) })
        if rows.count == portion {
          try body(Portion(table: table, rows: rows))
          rows = []
        }
      }
      if !rows.isEmpty { try body(Portion(table: table, rows: rows)) }
    }
  }

  /// The digests of the files that rows name, in order.
  public static func files(on connection: any Connection) throws -> [String] {
    try connection.rows("SELECT DISTINCT digest FROM record_file ORDER BY digest") { try $0.text(0) }
  }

  /// The last step of the schema that the database has done.
  public static func step(on connection: any Connection) throws -> Int {
    try connection.first("SELECT max(number) FROM migration") { try $0.int(0) } ?? 0
  }

  /// - Throws: a `Fault` that says what to do, when this program cannot take in rows that were written for that step.
  public static func requireKnown(step: Int) throws {
    guard !Schema.migrations.contains(where: { $0.number == step }) else { return }
    throw Migration.unknown(step, among: Schema.migrations)
  }

  // MARK: Target

  /// Whether a transfer into this database was begun and not finished.
  public static func isUnfinished(on connection: any Connection) throws -> Bool {
    try connection.first("SELECT 1 FROM transfer") { _ in true } ?? false
  }

  /// Makes the target ready: empty, and marked as unfinished.
  ///
  /// - Throws: a `Fault` when it holds data that no unfinished transfer left there.
  public static func begin(_ target: any Database) async throws {
    try await target.write { connection in
      if try !isUnfinished(on: connection) {
        let held = try counts(on: connection).filter { $0.value > 0 && $0.key != "journal_seal" }
        guard held.isEmpty else {
          throw Fault(
            "the target holds data already (\(held.keys.sorted().joined(separator: ", "))): nothing was changed")
        }
        try connection.run("INSERT INTO transfer (begun) VALUES (1)")
      }
      try connection.search.forget()
      for table in try tables(on: connection) { try connection.run("DELETE FROM \(table.sql())") }
    }
  }

  /// Adds the rows.
  public static func write(_ portion: Portion, to target: any Database) async throws {
    let (table, columns) = (try portion.table.sql(), try portion.table.columnList())
    let step = max(1, mostValues / max(1, portion.table.columns.count))
    try await target.write { connection in
      for start in stride(from: 0, to: portion.rows.count, by: step) {
        let rows = portion.rows[start..<min(start + step, portion.rows.count)].map { row in
          "(\(row.map { "\($0)" as SQL }.joined(separator: ", ")))" as SQL
        }
        try connection.run("INSERT INTO \(table) (\(columns)) VALUES \(rows.joined(separator: ", "))")
      }
    }
  }

  /// Tells the engine how much arrived, before anything else is asked: a server that does not know it reads whole
  /// tables for one row.
  public static func analyze(_ target: any Database) async throws {
    try await target.write { connection in
      try connection.analyze(try tables(on: connection).map { try $0.sql() })
    }
  }

  /// Takes the mark away: from now on the target may be served.
  public static func finish(_ target: any Database) async throws {
    try await target.write { try $0.run("DELETE FROM transfer") }
  }
}
