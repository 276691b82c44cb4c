import Domain
import Markup

/// The first place where what is kept contradicts itself.
public struct IntegrityBreak: Error, Hashable, Sendable, CustomStringConvertible {
  public var description: String
  init(_ description: String) { self.description = description }
}

/// What a whole check walked through.
public struct IntegrityReport: Hashable, Sendable {
  public var entries = 0
  /// Of these, how many wait to be sealed: only those of the last moment in an installation at work.
  public var unsealed = 0
  public var rows = 0
  public var files = 0
  /// Of the rows, how many are drafts, which are as their writers left them: the journal seals them with the next
  /// event.
  public var drafts = 0
  /// Rows of tables that no seal covers, by table.
  public var uncovered: [String: Int] = [:]
}

/// Checking that journal, rows and files agree.
public enum Integrity {
  /// Walks the journal, then every row of every kind and what is derived from it, then every file that rows name.
  /// However much there is, no more than a portion of it is in memory.
  ///
  /// - Throws: the first `IntegrityBreak`.
  public static func verify(
    _ database: any Database, files: FileStore, against witnesses: Witnesses
  ) async throws -> IntegrityReport {
    try await SchemaShape.verify(database)
    var report = try await database.read(.background) { connection in
      var walk = try IntegrityWalk(connection)
      (walk.report.entries, walk.report.unsealed) = try Journal.check(against: witnesses, on: connection)
      for kind in Records.kinds { try walk.check(kind) }
      try Integrity.checkUnknownKinds(on: connection)
      try Integrity.checkDerivedTables(on: connection)
      try Dossiers.verifyTallies(on: connection)
      try RecordFiles.verify(count: walk.namedFiles, on: connection)
      for kind in Records.kinds.map({ $0.table.description }) {
        try connection.search.verify(kind: kind, entries: walk.searchEntries[kind] ?? 0)
      }
      try walk.register.conclude()
      try Counters.verify(on: connection)
      if let key = witnesses.key { try Passwords.verify(with: key, on: connection) }
      walk.report.uncovered = try Uncovered.rows(on: connection)
      return walk.report
    }
    report.files = try await verifyNamedFiles(of: database, in: files)
    return report
  }

  /// - Returns: how many files records name.
  private static func verifyNamedFiles(of database: any Database, in files: FileStore) async throws -> Int {
    var (count, last) = (0, "")
    while true {
      let after = last
      let digests = try await database.read(.background) { try RecordFiles.digests(after: after, on: $0) }
      for digest in digests { try await files.verify(digest) }
      count += digests.count
      guard let end = digests.last else { return count }
      last = end
    }
  }

  /// - Throws: an `IntegrityBreak` for a subject of the journal that is of no kind which the program has.
  private static func checkUnknownKinds(on connection: any Connection) throws {
    let known = Set(Records.kinds.map { $0.table.description })
    let kinds = try connection.rows("SELECT DISTINCT kind FROM journal ORDER BY kind") { try $0.text(0) }
    for kind in kinds where !known.contains(kind) {
      let histories = try Journal.histories(of: kind, nil, on: connection)
      if let lost = histories.filter({ !$0.value.isEnded }).keys.min() {
        throw IntegrityBreak("\(kind) \(lost): the row is missing")
      }
    }
  }

  /// - Throws: an `IntegrityBreak` for a row that is derived from a record which is not there.
  private static func checkDerivedTables(on connection: any Connection) throws {
    var owners: [String: (column: SQL, tables: [SQL])] = [:]
    for kind in Records.kinds {
      for (table, column) in kind.namesOfDerivedTables {
        owners[table.description, default: (SQL(stringLiteral: column), [])].tables.append(
          SQL(stringLiteral: kind.table))
      }
    }
    for (table, owner) in owners.sorted(by: { $0.key < $1.key }) {
      guard let name = SQL(identifier: table) else { continue }
      let stray = try connection.first(strayRows(of: name, owner.column, in: owner.tables)) { try $0.text(0) }
      if let stray { throw IntegrityBreak("\(table) \(stray): a row of nothing that is there") }
    }
  }

  /// What names the rows of a table whose record is in none of the tables where it should be.
  ///
  /// Each record is looked for by itself: PostgreSQL goes through a whole list again and again (NOT IN) when it is too
  /// long for its memory, which for 200,000 dossiers took more than eight minutes.
  static func strayRows(of table: SQL, _ column: SQL, in records: [SQL]) -> SQL {
    let missing = records.map {
      "NOT EXISTS (SELECT 1 FROM \($0) AS record WHERE record.id = \(table).\(column))" as SQL
    }
    return "SELECT \(column) FROM \(table) WHERE \(missing.joined(separator: " AND ")) ORDER BY 1"
  }
}
