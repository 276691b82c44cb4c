import Markup

/// A numbered step of the schema. Steps only go forward.
public struct Migration: Sendable {
  public var number: Int
  public var name: String
  public var statements: [SQL]

  public init(_ number: Int, _ name: String, _ statements: [SQL]) {
    self.number = number
    self.name = name
    self.statements = statements
  }
}

extension Database {
  /// Brings the schema up to the last migration, each step in a transaction of its own.
  ///
  /// - Throws: a `Fault` when the database has steps that this program does not know.
  public func migrate(_ migrations: [Migration]) async throws {
    try await write {
      _ = try $0.run("CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL)")
    }
    let done = try await read { try $0.first("SELECT coalesce(max(number), 0) FROM migration") { try $0.int(0) } } ?? 0
    let known = migrations.map(\.number).max() ?? 0
    guard done <= known else {
      throw Fault("the database is at step \(done), this program knows only \(known): use a newer program")
    }
    for migration in migrations where migration.number > done {
      try await write { connection in
        for statement in migration.statements { try connection.run(statement) }
        try connection.run("INSERT INTO migration (number, name) VALUES (\(migration.number), \(migration.name))")
      }
    }
  }
}
