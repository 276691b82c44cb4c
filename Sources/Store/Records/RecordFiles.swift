import Markup

/// Which records name which files, as rows that follow from the records: whether a file is still needed is known
/// without a look at the records.
public enum RecordFiles {
  /// Whether any record names the file.
  public static func isNamed(_ digest: String, on connection: any Connection) throws -> Bool {
    try connection.first("SELECT 1 FROM record_file WHERE digest = \(digest)") { _ in true } ?? false
  }

  /// Brings the rows of a record from what it named to what it names; `record` is nil when it was removed.
  static func update<R: StoredRecord>(_ record: R?, from before: R?, on connection: any Connection) throws {
    guard let key = (record ?? before)?.key else { return }
    let (old, new) = (Set(before?.files ?? []), Set(record?.files ?? []))
    let kind = R.table.description
    for digest in old.subtracting(new) {
      try connection.run("DELETE FROM record_file WHERE digest = \(digest) AND kind = \(kind) AND id = \(key)")
    }
    for digest in new.subtracting(old) {
      try connection.run("INSERT INTO record_file (digest, kind, id) VALUES (\(digest), \(kind), \(key))")
    }
  }

  /// Whether the rows of a record are not those that follow from it.
  static func mismatches<R: StoredRecord>(_ record: R, on connection: any Connection) throws -> Bool {
    let kept = try connection.rows(
      "SELECT digest FROM record_file WHERE kind = \(R.table.description) AND id = \(record.key)"
    ) { try $0.text(0) }
    return Set(kept) != Set(record.files)
  }

  /// - Parameter expected: how many rows all records together have.
  /// - Throws: an `IntegrityBreak` when there are others.
  static func verify(count expected: Int, on connection: any Connection) throws {
    let count = try connection.first("SELECT count(*) FROM record_file") { try $0.int(0) }
    guard count == expected else { throw IntegrityBreak("record_file: rows of records that are not there") }
  }
}
