import Cryptography
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
  ///
  /// - Throws: the first `IntegrityBreak`.
  public static func verify(
    _ database: any Database, files: FileStore, against witnesses: Witnesses
  ) async throws -> IntegrityReport {
    try await SchemaShape.verify(database)
    var walk = try await database.read(.background) { connection in
      var walk = Walk()
      (walk.report.entries, walk.report.unsealed) = try Journal.check(against: witnesses, on: connection)
      try walk.takeHistories(on: connection)
      for kind in Records.kinds { try walk.check(kind, on: connection) }
      if let lost = walk.histories.filter({ $0.value.seal != Journal.removed }).keys.min() {
        throw IntegrityBreak("\(lost.kind) \(lost.key): the row is missing")
      }
      try Integrity.checkDerivedTables(on: connection)
      try Dossiers.verifyTallies(on: connection)
      try RecordFiles.verify(count: walk.namedFiles, on: connection)
      for kind in Records.kinds.map({ $0.table.description }) {
        try connection.search.verify(kind: kind, entries: walk.searchEntries[kind] ?? 0)
      }
      try PublicInitiatives.verify(on: connection)
      try Counters.verify(on: connection)
      if let key = witnesses.key { try Passwords.verify(with: key, on: connection) }
      walk.report.uncovered = try Uncovered.rows(on: connection)
      return walk
    }
    for digest in walk.files.sorted() {
      try await files.verify(digest)
      walk.report.files += 1
    }
    return walk.report
  }

  private struct Subject: Hashable, Comparable {
    var kind: String
    var key: String

    static func < (a: Subject, b: Subject) -> Bool { (a.kind, a.key) < (b.kind, b.key) }
  }

  /// What a check knows on its way.
  private struct Walk: Sendable {
    var report = IntegrityReport()
    /// The history of each subject whose row has not been met yet.
    var histories: [Subject: JournalHistory] = [:]
    var files: Set<String> = []
    /// Files that records name, one for each record and file.
    var namedFiles = 0
    /// Rows that the search should find, by kind.
    var searchEntries: [String: Int] = [:]

    /// Reads the history of every subject.
    mutating func takeHistories(on connection: any Connection) throws {
      let kinds = Dictionary(uniqueKeysWithValues: Records.kinds.map { ($0.table.description, $0) })
      var (subject, history): (Subject?, JournalHistory?)
      try Journal.bySubject(on: connection) { entry in
        if let known = history, let subject, subject.kind == entry.kind, subject.key == entry.subject {
          history = try known.followed(by: entry, of: kinds[entry.kind])
          return
        }
        if let subject { histories[subject] = history }
        subject = Subject(kind: entry.kind, key: entry.subject)
        history = try JournalHistory(entry, of: kinds[entry.kind])
      }
      if let subject { histories[subject] = history }
    }

    /// Checks each row of a kind and takes its subject out of `histories`; what is left there has lost its row.
    mutating func check<R: StoredRecord>(_ type: R.Type, on connection: any Connection) throws {
      let kind = R.table.description
      try connection.stream("SELECT id, document, seal, version FROM \(Records.name(R.self)) ORDER BY id") { row in
        let (key, document, seal, version) = (try row.text(0), try row.text(1), try row.text(2), try row.int(3))
        guard Digest.hex(of: document.utf8) == seal else {
          throw IntegrityBreak("\(kind) \(key): the row was altered")
        }
        let record: R = try Records.decoded(document)
        guard record.key == key else { throw IntegrityBreak("\(kind) \(key): the row was altered: its key") }
        if let column = try Integrity.mismatchedColumn(of: record, on: connection) {
          throw IntegrityBreak("\(kind) \(key): a column does not follow from the document: \(column)")
        }
        if let table = try record.derivedRowsMismatch(on: connection) {
          throw IntegrityBreak("\(kind) \(key): the rows in \(table) do not follow from the document")
        }
        let searched = record.searchEntry
        guard try !connection.search.mismatches(kind: kind, id: key, searched) else {
          throw IntegrityBreak("\(kind) \(key): the search does not follow from the document")
        }
        guard try !RecordFiles.mismatches(record, on: connection) else {
          throw IntegrityBreak("\(kind) \(key): the rows in record_file do not follow from the document")
        }
        namedFiles += Set(record.files).count
        if searched != nil { searchEntries[kind, default: 0] += 1 }
        guard let history = histories.removeValue(forKey: Subject(kind: kind, key: key)) else {
          throw IntegrityBreak("\(kind) \(key): the journal does not know this row")
        }
        let isSaid = history.seal == seal && history.version == version
        let isDraft = record.draft != nil && record.draft == history.draft && history.version < version
        guard isSaid || isDraft else {
          throw IntegrityBreak("\(kind) \(key): the row is not what its last journal entry says")
        }
        files.formUnion(record.files)
        report.rows += 1
        if !isSaid { report.drafts += 1 }
      }
    }
  }

  /// The first column whose stored value is not the one derived from the document.
  private static func mismatchedColumn<R: StoredRecord>(of record: R, on connection: any Connection) throws -> String? {
    let columns = record.columns
    guard !columns.isEmpty else { return nil }
    let names = columns.map { SQL(stringLiteral: $0.name) }.joined(separator: ", ")
    let stray = try connection.first("SELECT \(names) FROM \(Records.name(R.self)) WHERE id = \(record.key)") { row in
      columns.indices.first { row.value($0) != columns[$0].value }
    }
    return stray?.map { columns[$0].name.description }
  }

  /// - Throws: an `IntegrityBreak` for a row that is derived from a record which is not there.
  private static func checkDerivedTables(on connection: any Connection) throws {
    var owners: [String: (column: SQL, tables: [SQL])] = [:]
    for kind in Records.kinds {
      for (table, column) in kind.derivedTables {
        owners[table.description, default: (SQL(stringLiteral: column), [])].tables.append(
          SQL(stringLiteral: kind.table))
      }
    }
    for (table, owner) in owners.sorted(by: { $0.key < $1.key }) {
      guard let name = SQL(identifier: table) else { continue }
      let keys = owner.tables.map { "SELECT id FROM \($0)" as SQL }.joined(separator: " UNION ALL ")
      let stray = try connection.first(
        "SELECT \(owner.column) FROM \(name) WHERE \(owner.column) NOT IN (\(keys)) ORDER BY 1"
      ) { try $0.text(0) }
      if let stray { throw IntegrityBreak("\(table) \(stray): a row of nothing that is there") }
    }
  }
}
