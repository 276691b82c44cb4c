import Markup
import Store

/// Notes how the engine would go about each statement.
final class ExplainingConnection: Connection {
  private let connection: any Connection
  private(set) var plans: [String] = []

  init(_ connection: any Connection) { self.connection = connection }

  private func explain(_ sql: SQL) throws {
    plans += try connection.rows("EXPLAIN QUERY PLAN \(sql)") { try $0.text(3) }
  }

  func each(_ sql: SQL, _ body: (any Row) throws -> Void) throws {
    try explain(sql)
    try connection.each(sql, body)
  }

  func stream(_ sql: SQL, _ body: (any Row) throws -> Void) throws {
    try explain(sql)
    try connection.stream(sql, body)
  }

  func first<T>(_ sql: SQL, _ decode: (any Row) throws -> T) throws -> T? {
    try explain(sql)
    return try connection.first(sql, decode)
  }

  func run(_ sql: SQL) throws { try connection.run(sql) }
  func run(_ sql: SQL, changing count: Int, orElse failure: any Error) throws {
    try connection.run(sql, changing: count, orElse: failure)
  }
  func changes(_ sql: SQL) throws -> Int { try connection.changes(sql) }

  var holding: SQL { connection.holding }
  var sharing: SQL { connection.sharing }
  var claiming: SQL { connection.claiming }
  var shares: Int { connection.shares }
  var searchBlocks: SearchBlocks? { connection.searchBlocks }
  var recentLines: RecentLines { connection.recentLines }
  var tallyChanges: TallyChanges? { connection.tallyChanges }
  func lockSchema() throws { try connection.lockSchema() }
  func analyze(_ tables: [StaticString]) throws { try connection.analyze(tables) }
  func tables() throws -> [Table] { try connection.tables() }
  func shape() throws -> SchemaShape { try connection.shape() }
}
