import Markup

/// A database engine. One SQL text serves every engine; what must differ between them sits in the engine's own files.
public protocol Database: Sendable {
  /// Runs `body` on one consistent snapshot.
  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

  /// Runs `body` as one transaction: all or nothing. Returns only after its changes are durable.
  ///
  /// - Throws: what `body` throws (nothing was changed then), or a `Fault` when the changes could not be made durable.
  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

  /// Waits for what is under way and closes every connection.
  func close() async throws
}

/// A connection within a `read` or `write`; it stays on the thread of that closure.
public protocol Connection {
  /// Runs the statement and gives each row to `body` as it comes.
  func each(_ sql: SQL, _ body: (any Row) throws -> Void) throws

  /// Runs a statement that changes rows and returns how many it changed.
  @discardableResult
  func run(_ sql: SQL) throws -> Int

  /// The search in folded text, which each engine does in its own way.
  var search: any SearchIndex { get }
}

extension Connection {
  /// Every row of the statement, decoded.
  public func rows<T>(_ sql: SQL, _ decode: (any Row) throws -> T) throws -> [T] {
    var all: [T] = []
    try each(sql) { all.append(try decode($0)) }
    return all
  }

  /// The first row of the statement, decoded; nil when there is none.
  public func first<T>(_ sql: SQL, _ decode: (any Row) throws -> T) throws -> T? {
    var first: T?
    try each(sql) { if first == nil { first = try decode($0) } }
    return first
  }
}

/// A row while it is being read. Columns count from 0.
///
/// Each function throws a `Fault` when the column holds another type; the optional forms give nil for NULL.
public protocol Row {
  func text(_ column: Int) throws -> String
  func optionalText(_ column: Int) throws -> String?
  func int(_ column: Int) throws -> Int
  func optionalInt(_ column: Int) throws -> Int?
  func blob(_ column: Int) throws -> [UInt8]
}

extension Row {
  public func bool(_ column: Int) throws -> Bool { try int(column) != 0 }
}

/// Finding rows by the words of their text, without diacritics.
public protocol SearchIndex {
  /// Puts the folded text of a subject into the index, in place of what stood there.
  func put(kind: String, id: String, folded: String) throws

  func remove(kind: String, id: String) throws

  /// A condition that holds for rows whose `id` column has all words of the folded query as word beginnings; nil when
  /// the query has no word.
  func matching(kind: String, folded query: String) -> SQL?
}
