import GRDB

/// A database in memory, on which the steps of a schema are done to see what comes of them.
enum ScratchDatabase {
  /// What the schema looks like after these steps.
  static func shape(after migrations: [Migration]) throws -> SchemaShape {
    let queue = try DatabaseQueue()
    return try queue.write { database in
      let connection = SQLiteConnection(database)
      try connection.run(Migration.table)
      for migration in migrations { try migration.perform(connection) }
      return try connection.shape()
    }
  }
}
