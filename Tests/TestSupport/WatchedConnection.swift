import Markup
import Store

/// A connection of which somebody sees each question before it is asked.
public struct WatchedConnection: Connection {
  private let base: any Connection
  private let watch: (SQL) throws -> Void

  public init(_ base: any Connection, _ watch: @escaping (SQL) throws -> Void) {
    (self.base, self.watch) = (base, watch)
  }

  public func each(_ sql: SQL, _ body: (any Row) throws -> Void) throws {
    try watch(sql)
    try base.each(sql, body)
  }

  public func stream(_ sql: SQL, _ body: (any Row) throws -> Void) throws {
    try watch(sql)
    try base.stream(sql, body)
  }

  public func first<T>(_ sql: SQL, _ decode: (any Row) throws -> T) throws -> T? {
    try watch(sql)
    return try base.first(sql, decode)
  }

  public func run(_ sql: SQL) throws { try base.run(sql) }
  public func run(_ sql: SQL, changing count: Int, orElse failure: any Error) throws {
    try base.run(sql, changing: count, orElse: failure)
  }
  public func changes(_ sql: SQL) throws -> Int { try base.changes(sql) }

  public var holding: SQL { base.holding }
  public var sharing: SQL { base.sharing }
  public var claiming: SQL { base.claiming }
  public var shares: Int { base.shares }
  public var searchBlocks: SearchBlocks? { base.searchBlocks }
  public var recentLines: RecentLines { base.recentLines }
  public var tallyChanges: TallyChanges? { base.tallyChanges }
  public func lockSchema() throws { try base.lockSchema() }
  public func analyze(_ tables: [SQL]) throws { try base.analyze(tables) }
  public func tables() throws -> [Table] { try base.tables() }
  public func shape() throws -> SchemaShape { try base.shape() }
}
