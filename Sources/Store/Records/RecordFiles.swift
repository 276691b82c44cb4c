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

  /// The files that records of those keys name according to these rows, by key.
  static func digests(
    named kind: String, of keys: [String], on connection: any Connection
  ) throws -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    try connection.each("SELECT id, digest FROM record_file WHERE kind = \(kind) AND id IN (\(keys))") { row in
      found[try row.text(0), default: []].insert(try row.text(1))
    }
    return found
  }

  /// The next files that any record names, in the order of their digests; none behind the last.
  static func digests(after last: String, on connection: any Connection) throws -> [String] {
    try connection.rows("SELECT DISTINCT digest FROM record_file WHERE digest > \(last) ORDER BY digest LIMIT 500") {
      try $0.text(0)
    }
  }

  /// - Parameter expected: how many rows all records together have.
  /// - Throws: an `IntegrityBreak` when there are others.
  static func verify(count expected: Int, on connection: any Connection) throws {
    let count = try connection.first("SELECT count(*) FROM record_file") { try $0.int(0) }
    guard count == expected else { throw IntegrityBreak("record_file: rows of records that are not there") }
  }
}
