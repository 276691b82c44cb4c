import Cryptography
import Domain
import Markup

/// A walk through the rows of records, portion by portion in the order of their keys: what a row says of itself is
/// computed by all processors, what belongs to it elsewhere is read for a whole portion at once.
struct IntegrityWalk {
  var report = IntegrityReport()
  /// Files that records name, one for each record and file.
  private(set) var namedFiles = 0
  /// Rows that the search should find, by kind.
  private(set) var searchEntries: [String: Int] = [:]
  private(set) var register: RegisterCheck

  private let connection: any Connection
  /// The columns of each table, by its name.
  private let columns: [String: [String]]

  /// Rows of a portion.
  private static let portion = 256

  init(_ connection: any Connection) throws {
    self.connection = connection
    register = RegisterCheck(on: connection)
    columns = Dictionary(uniqueKeysWithValues: try connection.tables().map { ($0.name, $0.columns) })
  }

  /// Checks each row of a kind, and that no subject of the journal has lost its row.
  mutating func check<R: StoredRecord>(_ type: R.Type) throws {
    var last = ""
    while true {
      let rows = try self.rows(of: R.self, after: last)
      let records = try Parallel.map(rows) { try ReadRecord<R>($0) }
      try compareHistories(of: rows, records, after: last)
      guard let end = rows.last?.key else { return }
      try compareSearch(records)
      try compareFiles(records)
      try compareDerivedRows(records)
      try register.compare(records.map(\.value))
      report.rows += rows.count
      last = end
    }
  }

  private func rows<R: StoredRecord>(of type: R.Type, after last: String) throws -> [RecordRow] {
    let kind = R.table.description
    let names = columns[kind, default: []].filter { !["id", "document", "seal", "version"].contains($0) }
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let list = names.compactMap { SQL(identifier: $0) }.map { ", \($0)" as SQL }.joined(separator: .empty)
    return try connection.rows(
      """
      SELECT id, document, seal, version\(list) FROM \(Records.name(R.self)) WHERE id > \(last)
      ORDER BY id LIMIT \(IntegrityWalk.portion)
      """
    ) { row in
      RecordRow(
        key: try row.text(0), document: try row.text(1), seal: try row.text(2), version: try row.int(3),
        columns: names.indices.map { row.value($0 + 4) }, places: places)
    }
  }

  // MARK: What belongs to rows elsewhere

  /// Compares rows with the last entries of the journal on them. Subjects between those of the portion have lost their
  /// rows; behind the last portion, every further one.
  private mutating func compareHistories<R: StoredRecord>(
    of rows: [RecordRow], _ records: [ReadRecord<R>], after last: String
  ) throws {
    let kind = R.table.description
    var histories = try Journal.histories(of: kind, R.self, after: last, through: rows.last?.key, on: connection)
    for (row, record) in zip(rows, records) {
      guard let history = histories.removeValue(forKey: row.key) else {
        throw IntegrityBreak("\(kind) \(row.key): the journal does not know this row")
      }
      let isSaid = history.seal == row.seal && history.version == row.version
      let draft = record.value.draft
      guard isSaid || draft != nil && draft == history.draft && history.version < row.version else {
        throw IntegrityBreak("\(kind) \(row.key): the row is not what its last journal entry says")
      }
      if !isSaid { report.drafts += 1 }
    }
    if let lost = histories.filter({ !$0.value.isEnded }).keys.min() {
      throw IntegrityBreak("\(kind) \(lost): the row is missing")
    }
  }

  private mutating func compareSearch<R: StoredRecord>(_ records: [ReadRecord<R>]) throws {
    let kind = R.table.description
    let kept = try connection.search.stored(kind: kind, of: records.map(\.key))
    for record in records where kept[record.key] != record.searchEntry {
      throw IntegrityBreak("\(kind) \(record.key): the search does not follow from the document")
    }
    searchEntries[kind, default: 0] += records.count { $0.searchEntry != nil }
  }

  private mutating func compareFiles<R: StoredRecord>(_ records: [ReadRecord<R>]) throws {
    let kind = R.table.description
    let kept = try RecordFiles.digests(named: kind, of: records.map(\.key), on: connection)
    for record in records where kept[record.key, default: []] != record.files {
      throw IntegrityBreak("\(kind) \(record.key): the rows in record_file do not follow from the document")
    }
    namedFiles += records.reduce(0) { $0 + $1.files.count }
  }

  private func compareDerivedRows<R: StoredRecord>(_ records: [ReadRecord<R>]) throws {
    let keys = records.map(\.key)
    for (place, table) in R.derivedTables.enumerated() {
      let kept = try table.stored(of: keys, on: connection)
      for record in records where kept[record.key, default: []] != record.derivedRows[place] {
        throw IntegrityBreak.derivedRows(in: table.name.description, of: R.table, record.key)
      }
    }
    try connection.foresee { asking in
      for record in records { _ = try record.value.derivedRowsMismatch(on: asking) }
    }
    for record in records {
      if let table = try record.value.derivedRowsMismatch(on: connection) {
        throw IntegrityBreak.derivedRows(in: table, of: R.table, record.key)
      }
    }
  }
}

extension IntegrityBreak {
  static func derivedRows(in table: String, of kind: StaticString, _ key: String) -> IntegrityBreak {
    IntegrityBreak("\(kind) \(key): the rows in \(table) do not follow from the document")
  }
}

/// A row of a record as it is stored.
private struct RecordRow: Sendable {
  var key: String
  var document: String
  var seal: String
  var version: Int
  /// What its further columns hold, and where each of them is among them.
  var columns: [SQL.Value]
  var places: [String: Int]
}

/// A record with all that follows from it alone.
private struct ReadRecord<R: StoredRecord>: Sendable {
  var value: R
  var key: String
  var searchEntry: StoredSearchEntry?
  var files: Set<String>
  /// By the tables of `derivedTables`.
  var derivedRows: [Set<[SQL.Value]>]

  /// - Throws: an `IntegrityBreak` for a row that contradicts itself.
  init(_ row: RecordRow) throws {
    let kind = R.table.description
    guard Digest.hex(of: row.document.utf8) == row.seal else {
      throw IntegrityBreak("\(kind) \(row.key): the row was altered")
    }
    value = try Records.decoded(row.document)
    key = value.key
    guard key == row.key else { throw IntegrityBreak("\(kind) \(row.key): the row was altered: its key") }
    for (name, due) in value.columns {
      guard let place = row.places[name.description], row.columns[place] == due else {
        throw IntegrityBreak("\(kind) \(key): a column does not follow from the document: \(name)")
      }
    }
    searchEntry = value.searchEntry.map(StoredSearchEntry.init)
    files = Set(value.files)
    derivedRows = R.derivedTables.map { [value] in $0.expected(of: value) }
  }
}
