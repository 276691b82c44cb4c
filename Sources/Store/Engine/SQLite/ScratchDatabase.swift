import GRDB

/// A database in memory, on which the steps of a schema are done to see what comes of them.
enum ScratchDatabase {
  /// What the schema looks like after these steps.
  static func shape(after migrations: [Migration]) throws -> SchemaShape {
    let queue = try DatabaseQueue()
    return try queue.write { database in
      let connection = SQLiteConnection(database)
      try connection.run(Migration.table)
      for migration in migrations.sorted(by: { $0.number < $1.number }) { try migration.perform(connection) }
      return try connection.shape()
    }
  }
}
