import GRDB
import GRDBSQLite
import Markup

/// A GRDB connection, spoken to through SQLite's own statements: GRDB keeps the pool and the statement cache.
struct SQLiteConnection: Connection {
  private let database: GRDB.Database

  init(_ database: GRDB.Database) { self.database = database }

  var search: any SearchIndex { SQLiteSearchIndex(connection: self) }

  func each(_ sql: Markup.SQL, _ body: (any Row) throws -> Void) throws {
    try stepping(sql) { statement in
      let row = SQLiteRow(statement: statement)
      while try step(statement, sql) { try body(row) }
    }
  }

  @discardableResult
  func run(_ sql: Markup.SQL) throws -> Int {
    try stepping(sql) { statement in
      while try step(statement, sql) {}
      return Int(sqlite3_changes(sqlite3_db_handle(statement)))
    }
  }

  private func stepping<T>(_ sql: Markup.SQL, _ body: (OpaquePointer) throws -> T) throws -> T {
    let (text, values) = sql.rendered(.question)
    let statement: OpaquePointer
    do {
      statement = try database.cachedStatement(sql: text).sqliteStatement
    } catch {
      throw Fault("the statement cannot be prepared: \(text)", cause: error)
    }
    sqlite3_reset(statement)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1), to: statement, text) }
    return try body(statement)
  }

  /// Whether the statement stands on a row.
  private func step(_ statement: OpaquePointer, _ sql: Markup.SQL) throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let message = sqlite3_errmsg(sqlite3_db_handle(statement)).map { String(cString: $0) } ?? "unknown error"
      throw Fault("\(sql.rendered(.question).text): \(message)")
    }
  }

  private func bind(_ value: Markup.SQL.Value, at index: Int32, to statement: OpaquePointer, _ text: String) throws {
    // SQLite copies what is bound before the call returns.
    let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let status =
      switch value {
      case .null: sqlite3_bind_null(statement, index)
      case .int(let number): sqlite3_bind_int64(statement, index, number)
      case .double(let number): sqlite3_bind_double(statement, index, number)
      case .text(var string):
        string.withUTF8 { bytes in
          bytes.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text64(
              statement, index, $0.baseAddress ?? UnsafePointer(bitPattern: 1), UInt64($0.count), copying,
              UInt8(SQLITE_UTF8))
          }
        }
      case .blob(let bytes):
        bytes.isEmpty
          ? sqlite3_bind_zeroblob(statement, index, 0)
          : sqlite3_bind_blob64(statement, index, bytes, UInt64(bytes.count), copying)
      }
    guard status == SQLITE_OK else { throw Fault("value \(index) cannot be bound: \(text)") }
  }
}

/// The row on which a statement stands.
private struct SQLiteRow: Row {
  let statement: OpaquePointer

  func text(_ column: Int) throws -> String {
    try expect(SQLITE_TEXT, column)
    return readText(Int32(column))
  }

  func optionalText(_ column: Int) throws -> String? {
    isNull(column) ? nil : try text(column)
  }

  func int(_ column: Int) throws -> Int {
    try expect(SQLITE_INTEGER, column)
    return Int(sqlite3_column_int64(statement, Int32(column)))
  }

  func optionalInt(_ column: Int) throws -> Int? {
    isNull(column) ? nil : try int(column)
  }

  func blob(_ column: Int) throws -> [UInt8] {
    try expect(SQLITE_BLOB, column)
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    guard count > 0, let start = sqlite3_column_blob(statement, Int32(column)) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  private func readText(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(statement, column) else { return "" }
    return String(
      decoding: UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))), as: UTF8.self)
  }

  private func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }

  private func expect(_ type: Int32, _ column: Int) throws {
    guard sqlite3_column_type(statement, Int32(column)) == type else {
      let name = sqlite3_column_name(statement, Int32(column)).map { String(cString: $0) } ?? "\(column)"
      throw Fault("column \(name) holds another type than expected")
    }
  }
}
