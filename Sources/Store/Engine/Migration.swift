import Markup

/// A numbered step of the schema. Steps only go forward.
public struct Migration: Sendable {
  public let number: Int
  public let name: String
  let perform: @Sendable (any Connection) throws -> Void

  /// A step of portable statements.
  public init(_ number: Int, _ name: String, _ statements: [SQL]) {
    self.init(number, name) { connection in
      for statement in statements { try connection.run(statement) }
    }
  }

  /// A step that needs the connection.
  public init(_ number: Int, _ name: String, _ perform: @escaping @Sendable (any Connection) throws -> Void) {
    self.number = number
    self.name = name
    self.perform = perform
  }
}

extension Database {
  /// Brings the schema up to the last migration, each step in a transaction of its own.
  ///
  /// - Parameter last: the step to stop at; every one without it.
  /// - Throws: a `Fault` when the database has steps that this program does not know, or knows by another name.
  public func migrate(_ migrations: [Migration], through last: Int = .max) async throws {
    try await write { connection in
      try connection.run(Migration.table)
      try Migration.compare(migrations, on: connection)
    }
    for migration in migrations.sorted(by: { $0.number < $1.number }) where migration.number <= last {
      try await write { connection in
        let isDone = try connection.first("SELECT 1 FROM migration WHERE number = \(migration.number)") { _ in true }
        if isDone == true { return }
        // First of all: of two programs that start at once, the second waits here and then finds it done.
        try connection.run("INSERT INTO migration (number, name) VALUES (\(migration.number), \(migration.name))")
        try migration.perform(connection)
      }
    }
  }
}

extension Migration {
  /// The table of the steps that were done.
  static var table: SQL { "CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL)" }

  fileprivate static func compare(_ migrations: [Migration], on connection: any Connection) throws {
    let known = Dictionary(migrations.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
    let newest = known.keys.max() ?? 0
    try connection.each("SELECT number, name FROM migration ORDER BY number DESC") { row in
      let (number, name) = (try row.int(0), try row.text(1))
      guard number <= newest else {
        throw Fault("the database is at step \(number), this program knows only \(newest): use a newer program")
      }
      guard known[number] == name else {
        throw Fault("the database did step \(number) as \(name), which this program does not know")
      }
    }
  }
}
