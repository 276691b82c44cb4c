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
}

/// Checking that journal, rows and files agree.
public enum Integrity {
  /// Walks the journal, then every row of every kind, then every file that rows name.
  ///
  /// - Throws: the first `IntegrityBreak`.
  public static func verify(_ database: any Database, files: FileStore) async throws -> IntegrityReport {
    var walk = try await database.read { connection in
      var walk = Walk()
      try Journal.walk(on: connection) { entry in
        walk.take(entry)
      }
      for kind in Records.kinds { try walk.check(kind, on: connection) }
      if let lost = walk.last.filter({ $0.value.seal != Journal.removed }).keys.min() {
        throw IntegrityBreak("\(lost.kind) \(lost.key): the row is missing")
      }
      try Dossiers.verifyTally(on: connection)
      try RecordFiles.verify(count: walk.namedFiles, on: connection)
      for kind in Records.kinds.map({ $0.table.description }) {
        try connection.search.verify(kind: kind, entries: walk.searchEntries[kind] ?? 0)
      }
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
    /// The last entry of each subject whose row has not been met yet: the row's version and its seal.
    var last: [Subject: (version: Int, seal: String)] = [:]
    var files: Set<String> = []
    /// Files that records name, one for each record and file.
    var namedFiles = 0
    /// Rows that the search should find, by kind.
    var searchEntries: [String: Int] = [:]

    mutating func take(_ entry: JournalEntry) {
      report.entries += 1
      if entry.link == nil { report.unsealed += 1 }
      let subject = Subject(kind: entry.kind, key: entry.subject)
      if let known = last[subject], known.version > entry.version { return }
      last[subject] = (entry.version, entry.seal)
    }

    /// Checks each row of a kind and takes its subject out of `last`; what is left there has lost its row.
    mutating func check<R: StoredRecord>(_ type: R.Type, on connection: any Connection) throws {
      let kind = R.table.description
      try connection.stream("SELECT id, document, seal, version FROM \(Records.name(R.self)) ORDER BY id") { row in
        let (key, document, seal, version) = (try row.text(0), try row.text(1), try row.text(2), try row.int(3))
        guard Digest.hex(of: document.utf8) == seal else {
          throw IntegrityBreak("\(kind) \(key): the row was altered")
        }
        let record: R = try Records.decoded(document)
        guard record.key == key else { throw IntegrityBreak("\(kind) \(key): the row was altered: its key") }
        if let column = try Integrity.strayColumn(of: record, on: connection) {
          throw IntegrityBreak("\(kind) \(key): a column does not follow from the document: \(column)")
        }
        if let table = try record.strayFollower(on: connection) {
          throw IntegrityBreak("\(kind) \(key): the rows in \(table) do not follow from the document")
        }
        let searched = record.searchEntry
        guard try !connection.search.isStray(kind: kind, id: key, searched) else {
          throw IntegrityBreak("\(kind) \(key): the search does not follow from the document")
        }
        guard try !RecordFiles.isStray(record, on: connection) else {
          throw IntegrityBreak("\(kind) \(key): the rows in record_file do not follow from the document")
        }
        namedFiles += Set(record.files).count
        if searched != nil { searchEntries[kind, default: 0] += 1 }
        guard let entry = last.removeValue(forKey: Subject(kind: kind, key: key)) else {
          throw IntegrityBreak("\(kind) \(key): the journal does not know this row")
        }
        let isSaid = entry.seal == seal && (entry.version == version || entry.version <= 0)
        guard isSaid || !record.isSealed && entry.version <= version else {
          throw IntegrityBreak("\(kind) \(key): the row is not what its last journal entry says")
        }
        files.formUnion(record.files)
        report.rows += 1
      }
    }
  }

  /// The first column whose stored value is not the one derived from the document.
  private static func strayColumn<R: StoredRecord>(of record: R, on connection: any Connection) throws -> String? {
    let columns = record.columns
    guard !columns.isEmpty else { return nil }
    let names = columns.map { SQL(stringLiteral: $0.name) }.joined(separator: ", ")
    let stray = try connection.first("SELECT \(names) FROM \(Records.name(R.self)) WHERE id = \(record.key)") { row in
      columns.indices.first { row.value($0) != columns[$0].value }
    }
    return stray?.map { columns[$0].name.description }
  }
}
