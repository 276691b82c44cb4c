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
  /// Brings the schema up to the last migration, each step in a transaction of its own. Of several programs that start
  /// at once, one does a step and the others wait for it.
  ///
  /// - Parameters:
  ///   - migrations: all that the program knows, by ascending number.
  ///   - last: the step to stop at; every one without it.
  /// - Throws: a `Fault` when the database has steps that this program does not know, or knows by another name; nothing
  ///   of the database was changed or read then.
  public func migrate(_ migrations: [Migration], through last: Int = .max) async throws {
    try await write { connection in
      try connection.lockSchema()
      try connection.run(Migration.table)
      try Migration.compare(migrations, on: connection)
    }
    for migration in migrations where migration.number <= last {
      try await write { connection in
        try connection.lockSchema()
        let isDone = try connection.first("SELECT 1 FROM migration WHERE number = \(migration.number)") { _ in true }
        if isDone == true { return }
        try connection.run("INSERT INTO migration (number, name) VALUES (\(migration.number), \(migration.name))")
        try migration.perform(connection)
      }
    }
  }
}

extension Migration {
  /// The table of the steps that were done.
  static var table: SQL { "CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL)" }

  /// - Throws: a `Fault` for the newest step that the database did and that is not among these.
  fileprivate static func compare(_ migrations: [Migration], on connection: any Connection) throws {
    let known = Dictionary(migrations.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
    try connection.each("SELECT number, name FROM migration ORDER BY number DESC") { row in
      let (number, name) = (try row.int(0), try row.text(1))
      guard let own = known[number] else { throw unknown(number, among: migrations) }
      guard own == name else {
        throw Fault(
          "the database did step \(number) as \(name), this program knows it as \(own): use the other program")
      }
    }
  }

  /// What is said of a step that is not among these.
  static func unknown(_ step: Int, among migrations: [Migration]) -> Fault {
    let (first, last) = (migrations.first?.number ?? 0, migrations.last?.number ?? 0)
    guard step < first else {
      return Fault("the database is at step \(step), this program knows only \(last): use a newer program")
    }
    return Fault(
      """
      the database is at step \(step), that of a program from before the first release, and this program cannot read \
      it: put it aside and start with an empty one; a rehearsal is made anew by `make demo-reset`
      """)
  }
}
