import Markup

/// A table whose rows follow from records of a kind, and from nothing else: saving a record brings them to it, and a
/// whole check compares them with it.
public struct DerivedTable<Record: StoredRecord>: Sendable {
  let name: StaticString
  /// The column that names the record.
  let owner: StaticString
  private let columns: [StaticString]
  private let rows: @Sendable (Record) -> [[SQL.Value]]

  /// - Parameters:
  ///   - columns: all but that of the record.
  ///   - rows: what stands in these for a record, each row once.
  public init(
    _ name: StaticString, of owner: StaticString, _ columns: [StaticString],
    rows: @escaping @Sendable (Record) -> [[SQL.Value]]
  ) {
    (self.name, self.owner, self.columns, self.rows) = (name, owner, columns, rows)
  }

  /// The rows that follow from the record.
  func expected(of record: Record) -> Set<[SQL.Value]> { Set(rows(record)) }

  // MARK: Keeping

  /// Brings the rows of the record to it; `before` is what they follow from now.
  func update(_ record: Record, from before: Record?, on connection: any Connection) throws {
    let (old, new) = (before.map(rows) ?? [], rows(record))
    guard old != new else { return }
    let known = Set(old)
    var added = new.filter { !known.contains($0) }
    if new.count - added.count < old.count {
      try delete(of: record, on: connection)
      added = new
    }
    try insert(added, of: record, on: connection)
  }

  /// Takes the rows of the record away.
  func remove(_ record: Record, on connection: any Connection) throws {
    if !rows(record).isEmpty { try delete(of: record, on: connection) }
  }

  private func delete(of record: Record, on connection: any Connection) throws {
    try connection.run("DELETE FROM \(table) WHERE \(SQL(stringLiteral: owner)) = \(record.key)")
  }

  private func insert(_ rows: [[SQL.Value]], of record: Record, on connection: any Connection) throws {
    for start in stride(from: 0, to: rows.count, by: 500) {
      let some = rows[start..<min(start + 500, rows.count)].map { row in
        "(\(record.key)\(row.map { ", \($0)" as SQL }.joined(separator: .empty)))" as SQL
      }
      try connection.run(
        """
        INSERT INTO \(table) (\(SQL(stringLiteral: owner)), \(columnList)) VALUES \(some.joined(separator: ", "))
        """)
    }
  }

  // MARK: Checking

  /// The rows that stand there for records, by their keys.
  func stored(of keys: [String], on connection: any Connection) throws -> [String: Set<[SQL.Value]>] {
    var found: [String: Set<[SQL.Value]>] = [:]
    let owner = SQL(stringLiteral: owner)
    try connection.each("SELECT \(owner), \(columnList) FROM \(table) WHERE \(owner) IN (\(keys))") { row in
      found[try row.text(0), default: []].insert(columns.indices.map { row.value($0 + 1) })
    }
    return found
  }

  private var table: SQL { SQL(stringLiteral: name) }
  private var columnList: SQL { columns.map { SQL(stringLiteral: $0) }.joined(separator: ", ") }
}
