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
  public var rows = 0
  public var files = 0
}

/// Checking that journal, rows and files agree.
public enum Integrity {
  /// Walks the journal, then every row of every kind, then every file that dossiers name.
  ///
  /// - Throws: the first `IntegrityBreak`.
  public static func verify(_ database: any Database, files: FileStore) async throws -> IntegrityReport {
    var (report, digests) = try await database.read { connection in
      var report = IntegrityReport()
      var seals: [Subject: String] = [:]
      try Journal.walk(on: connection) { entry in
        report.entries += 1
        seals[Subject(kind: entry.kind, key: entry.subject)] = entry.seal
      }
      try check(Dossier.self, &seals, &report, on: connection)
      try check(PublishedPlan.self, &seals, &report, on: connection)
      try check(Unit.self, &seals, &report, on: connection)
      try check(Adoption.self, &seals, &report, on: connection)
      try check(Person.self, &seals, &report, on: connection)
      try check(Appointment.self, &seals, &report, on: connection)
      try check(Council.self, &seals, &report, on: connection)
      try check(Session.self, &seals, &report, on: connection)
      try check(Ballot.self, &seals, &report, on: connection)
      try check(Decision.self, &seals, &report, on: connection)
      if let lost = seals.keys.min() { throw IntegrityBreak("\(lost.kind) \(lost.key): the row is missing") }
      let digests = try connection.rows("SELECT DISTINCT digest FROM dossier_file ORDER BY digest") { try $0.text(0) }
      return (report, digests)
    }
    for digest in digests {
      try await files.verify(digest)
      report.files += 1
    }
    return report
  }

  private struct Subject: Hashable, Comparable {
    var kind: String
    var key: String

    static func < (a: Subject, b: Subject) -> Bool { (a.kind, a.key) < (b.kind, b.key) }
  }

  /// Checks each row of a kind and takes its subject out of `seals`; what is left there has lost its row.
  private static func check<R: StoredRecord>(
    _ type: R.Type, _ seals: inout [Subject: String], _ report: inout IntegrityReport, on connection: any Connection
  ) throws {
    let kind = R.table.description
    let keys = try connection.rows("SELECT id FROM \(Records.name(R.self)) ORDER BY id") { try $0.text(0) }
    for key in keys {
      let row = try connection.first("SELECT document, seal FROM \(Records.name(R.self)) WHERE id = \(key)") {
        (document: try $0.text(0), seal: try $0.text(1))
      }
      guard let row else { throw IntegrityBreak("\(kind) \(key): the row is missing") }
      guard Digest.hex(of: row.document.utf8) == row.seal else {
        throw IntegrityBreak("\(kind) \(key): the row was altered")
      }
      let record: R = try Records.decoded(row.document)
      guard record.key == key, try columnsAgree(record, on: connection) else {
        throw IntegrityBreak("\(kind) \(key): a column does not follow from the document")
      }
      let journalled = seals.removeValue(forKey: Subject(kind: kind, key: key))
      guard let journalled else { throw IntegrityBreak("\(kind) \(key): the journal does not know this row") }
      guard !record.isSealed || journalled == row.seal else {
        throw IntegrityBreak("\(kind) \(key): the row is not what its last journal entry says")
      }
      report.rows += 1
    }
  }

  private static func columnsAgree<R: StoredRecord>(_ record: R, on connection: any Connection) throws -> Bool {
    let conditions = record.columns.map { column -> SQL in
      let name = SQL(stringLiteral: column.name)
      return column.value == .null ? " AND \(name) IS NULL" : " AND \(name) = \(column.value)"
    }
    let found = try connection.first(
      "SELECT 1 FROM \(Records.name(R.self)) WHERE id = \(record.key)\(conditions.joined(separator: .empty))"
    ) { try $0.int(0) }
    return found != nil
  }
}
