import CSQLite
import Foundation
import GRDB
import Markup

/// The embedded engine: SQLite in WAL mode, durable at every commit.
///
/// Readers have threads and snapshots of their own and never wait for the writer. Writes that wait at the same time
/// share one transaction and so one flush to disk (group commit).
public final class SQLiteDatabase: Database {
  private let pool: DatabasePool
  private let readers: ConnectionThreads<SQLiteConnection>
  private let searchers: ConnectionThreads<SQLiteConnection>
  private let writes: SQLiteWriteQueue

  /// The library counts the memory it has only if asked: all its threads would wait for one another to count.
  private static let uncounted: Void = { _ = sqlite3_config_memstatus(0) }()

  /// Opens the file, creating it when it is not there.
  ///
  /// - Throws: a `Fault` when the file cannot be opened or is no database.
  public init(path: String) throws {
    SQLiteDatabase.uncounted
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    // Enough readers for every core, with some over while long reads run.
    let readerCount = max(4, ProcessInfo.processInfo.activeProcessorCount + 2)
    let searcherCount = max(2, ProcessInfo.processInfo.activeProcessorCount)
    configuration.maximumReaderCount = readerCount + searcherCount + 1
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      // After the pool has set up WAL mode, for which it lowers this to NORMAL, where a commit may be lost.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    } catch {
      throw Fault("cannot open the database \(path)", cause: error)
    }
    readers = ConnectionThreads(count: readerCount, name: "reader") { [pool] serve in
      try pool.unsafeRead { serve(SQLiteConnection($0)) }
    }
    let searchBlocks = SearchBlocks()
    searchers = ConnectionThreads(
      count: searcherCount, name: "searcher", mostWaiting: DatabaseQueues.mostSearches
    ) { [pool] serve in
      try pool.unsafeRead { serve(SQLiteConnection($0, searchBlocks: searchBlocks)) }
    }
    writes = SQLiteWriteQueue(pool)
  }

  deinit {
    readers.stop()
    searchers.stop()
  }

  public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await readers.run { try SQLiteDatabase.snapshot(of: $0, body) }
  }

  public func readOnce<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await readers.run { try body($0) }
  }

  public func search<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await searchers.run { try SQLiteDatabase.snapshot(of: $0, body) }
  }

  public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await writes.run(body)
  }

  public var queues: DatabaseQueues {
    DatabaseQueues(reading: [readers.queue, searchers.queue], writing: writes.queue)
  }

  public func close() async throws {
    await writes.stop()
    await readers.stopped()
    await searchers.stopped()
    do {
      // So that one file holds everything, and the next start has nothing to recover; while another program has it open
      // too, that one does it at its end.
      _ = try? await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      try pool.close()
    } catch {
      throw Fault("cannot close the database", cause: error)
    }
  }

  private static func snapshot<T>(of connection: SQLiteConnection, _ body: (any Connection) throws -> T) throws -> T {
    try connection.run("BEGIN")
    do {
      let result = try body(connection)
      try connection.run("COMMIT")
      return result
    } catch {
      if connection.isInsideTransaction { try connection.run("ROLLBACK") }
      throw error
    }
  }
}
