import GRDB
import GRDBSQLite
import Markup

/// A GRDB connection, spoken to through SQLite's own statements: GRDB keeps the connection and the statement cache.
struct SQLiteConnection: Connection {
  private let database: GRDB.Database
  /// Nil for what is written.
  private let time: ReadingTime?

  /// Longer texts (thousands of bound values) are not worth a place in the cache, which never shrinks.
  private static let cachedLength = 8192

  /// Steps of SQLite's own machine after which it is looked whether the time is over: less than a millisecond.
  private static let stepsBetween: Int32 = 10_000

  let searchBlocks: SearchBlocks?
  let recentLines = RecentLines()

  /// - Parameter time: for what is read, until the connection is left.
  init(_ database: GRDB.Database, within time: ReadingTime? = nil, searchBlocks: SearchBlocks? = nil) {
    self.database = database
    self.time = time
    self.searchBlocks = searchBlocks
    guard let time else { return }
    sqlite3_progress_handler(
      database.sqliteConnection, SQLiteConnection.stepsBetween,
      { time in time.map { Unmanaged<ReadingTime>.fromOpaque($0).takeUnretainedValue().isOver } == true ? 1 : 0 },
      Unmanaged.passUnretained(time).toOpaque())
  }

  /// Nothing looks at the time any more: the connection goes to others.
  func leave() { sqlite3_progress_handler(database.sqliteConnection, 0, nil, nil) }

  /// Gives the body the time of what is read.
  func given<T>(_ body: () throws -> T) rethrows -> T {
    guard let time else { return try body() }
    return try time.given(body)
  }

  var isInsideTransaction: Bool { database.isInsideTransaction }

  // Writes run one after another: nobody can change a row meanwhile.
  var holding: Markup.SQL { .empty }
  var sharing: Markup.SQL { .empty }
  var claiming: Markup.SQL { .empty }
  var shares: Int { 1 }
  var tallyChanges: TallyChanges? { nil }
  // A write holds the file from its beginning (`BEGIN IMMEDIATE`).
  func lockSchema() throws {}

  func analyze(_ tables: [Markup.SQL]) throws {}

  func tables() throws -> [Table] {
    let names = try rows(
      """
      SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'
      ORDER BY name
      """
    ) { try $0.text(0) }
    return try names.map { name in
      let columns = try rows("SELECT name FROM pragma_table_info(\(name)) ORDER BY name") { try $0.text(0) }
      return Table(name: name, columns: columns)
    }
  }

  func shape() throws -> SchemaShape {
    let tables = try tables()
    let indexes = try tables.flatMap { table in
      try rows(#"SELECT name, "unique" FROM pragma_index_list(\#(table.name))"#) { row in
        let columns = try rows("SELECT name FROM pragma_index_info(\(row.text(0))) ORDER BY seqno") {
          try $0.optionalText(0) ?? ""
        }
        return SchemaShape.Index(table: table.name, columns: columns, isUnique: try row.bool(1))
      }
    }
    let active = try rows("SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view')") {
      "\(try $0.text(0)) \(try $0.text(1))"
    }
    return SchemaShape(tables: Set(tables), indexes: Set(indexes), active: Set(active))
  }

  func each(_ sql: Markup.SQL, _ body: (any Row) throws -> Void) throws {
    try stepping(sql) { statement in
      let row = SQLiteRow(statement: statement)
      while try step(statement) { try body(row) }
    }
  }

  func stream(_ sql: Markup.SQL, _ body: (any Row) throws -> Void) throws { try each(sql, body) }

  func first<T>(_ sql: Markup.SQL, _ decode: (any Row) throws -> T) throws -> T? {
    try stepping(sql) { statement in
      try step(statement) ? try decode(SQLiteRow(statement: statement)) : nil
    }
  }

  func run(_ sql: Markup.SQL) throws { _ = try changes(sql) }

  func run(_ sql: Markup.SQL, changing count: Int, orElse failure: any Error) throws {
    guard try changes(sql) == count else { throw failure }
  }

  func changes(_ sql: Markup.SQL) throws -> Int {
    try stepping(sql) { statement in
      while try step(statement) {}
      return Int(sqlite3_changes(sqlite3_db_handle(statement)))
    }
  }

  private func stepping<T>(_ sql: Markup.SQL, _ body: (OpaquePointer) throws -> T) throws -> T {
    try time?.require()
    let (text, values) = sql.rendered(.question)
    let prepared = try prepare(text)
    return try withExtendedLifetime(prepared) {
      let statement = prepared.sqliteStatement
      defer {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
      }
      guard Int(sqlite3_bind_parameter_count(statement)) == values.count else {
        throw Fault("the statement has a placeholder of its own: \(text)")
      }
      for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1), to: statement) }
      return try body(statement)
    }
  }

  /// The cached statement, or a new one while the cached one stands on a row further out.
  private func prepare(_ text: String) throws -> Statement {
    do {
      if text.utf8.count > SQLiteConnection.cachedLength { return try database.makeStatement(sql: text) }
      let cached = try database.cachedStatement(sql: text)
      return sqlite3_stmt_busy(cached.sqliteStatement) == 0 ? cached : try database.makeStatement(sql: text)
    } catch {
      try time?.require()
      let code = (error as? DatabaseError)?.resultCode.rawValue ?? SQLITE_ERROR
      throw Fault("cannot prepare: \(text)", cause: error, isPassing: SQLiteConnection.passing.contains(code))
    }
  }

  /// Whether the statement stands on a row.
  private func step(_ statement: OpaquePointer) throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case SQLITE_INTERRUPT: throw time?.fault ?? fault(of: statement)
    default: throw fault(of: statement)
    }
  }

  private func bind(_ value: Markup.SQL.Value, at index: Int32, to statement: OpaquePointer) throws {
    // SQLITE_TRANSIENT: SQLite copies what is bound before the call returns.
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
    guard status == SQLITE_OK else { throw fault(of: statement) }
  }

  /// What SQLite says of the statement's last step; its text holds placeholders, no values.
  private func fault(of statement: OpaquePointer) -> Fault {
    let database = sqlite3_db_handle(statement)
    let message = sqlite3_errmsg(database).map { String(cString: $0) } ?? "unknown error"
    let text = sqlite3_sql(statement).map { String(cString: $0) } ?? ""
    return Fault("\(message): \(text)", isPassing: SQLiteConnection.passing.contains(sqlite3_errcode(database)))
  }

  /// What a full, broken or read-only disk gives, and a file that another program holds.
  private static let passing = [
    SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_BUSY, SQLITE_LOCKED, SQLITE_NOMEM,
  ]
}

/// The row on which a statement stands.
private struct SQLiteRow: Row {
  let statement: OpaquePointer

  func isNull(_ column: Int) -> Bool { type(column) == SQLITE_NULL }

  func text(_ column: Int) throws -> String {
    guard type(column) == SQLITE_TEXT else { throw mismatch(column, "text") }
    return readText(column)
  }

  func int(_ column: Int) throws -> Int {
    guard type(column) == SQLITE_INTEGER else { throw mismatch(column, "a whole number") }
    return Int(sqlite3_column_int64(statement, Int32(column)))
  }

  func double(_ column: Int) throws -> Double {
    let type = type(column)
    guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { throw mismatch(column, "a number") }
    return sqlite3_column_double(statement, Int32(column))
  }

  func blob(_ column: Int) throws -> [UInt8] {
    guard type(column) == SQLITE_BLOB else { throw mismatch(column, "bytes") }
    return readBlob(column)
  }

  func value(_ column: Int) -> Markup.SQL.Value {
    switch type(column) {
    case SQLITE_INTEGER: .int(sqlite3_column_int64(statement, Int32(column)))
    case SQLITE_FLOAT: .double(sqlite3_column_double(statement, Int32(column)))
    case SQLITE_TEXT: .text(readText(column))
    case SQLITE_BLOB: .blob(readBlob(column))
    default: .null
    }
  }

  @inline(__always)
  private func type(_ column: Int) -> Int32 { sqlite3_column_type(statement, Int32(column)) }

  private func readText(_ column: Int) -> String {
    guard let start = sqlite3_column_text(statement, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  private func readBlob(_ column: Int) -> [UInt8] {
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    guard count > 0, let start = sqlite3_column_blob(statement, Int32(column)) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  private func mismatch(_ column: Int, _ expected: String) -> Fault {
    let name = sqlite3_column_name(statement, Int32(column)).map { String(cString: $0) } ?? "\(column)"
    let text = sqlite3_sql(statement).map { String(cString: $0) } ?? ""
    return Fault("column \(name) does not hold \(expected): \(text)")
  }
}
